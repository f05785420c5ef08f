import { Resvg } from '@resvg/resvg-js'
import { EJSON } from 'bson'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PostCard } from '@contract/community'
import { HOUR_MS } from '@domain/time'
import type { Cloud } from '../../cloud'
import { drawings } from '../../demo/picture'
import type { DemoShop } from '../../demo/shop-types'
import { callAction } from '../call-action'

/** Something written in the demo shop: by a named person, or by one who bought the product most often. */
type DemoPost = {
  readonly text: string
  readonly by: string | null
  readonly productId: string | null
  readonly pictures: readonly string[]
  readonly hoursAgo: number
  readonly likes: number
  readonly replies: readonly string[]
}

const posts: readonly DemoPost[] = [
  {
    text: '滤芯到底多久换一次：看水量，别只看日子。我家三口人，做饭都用它，四个月水流就明显小了。',
    by: null,
    productId: 'tap-filter-2',
    pictures: ['water-jug'],
    hoursAgo: 75,
    likes: 9,
    replies: ['我家五个月，两个人。', '按水流判断靠谱，谢谢。'],
  },
  {
    text: '耶加雪菲做冷泡，比手冲粗一档，像粗砂糖。1 比 12 的水，冷藏 10 小时，太久会涩。',
    by: 'demo-qinghe',
    productId: 'coffee-beans-ethiopia-250g',
    pictures: [],
    hoursAgo: 30,
    likes: 7,
    replies: ['照着泡了，好喝。'],
  },
  {
    text: '换粮第二周，总算顺了。这次按七天慢慢掺，从四分之一开始，肚子没闹。',
    by: 'demo-banxia',
    productId: 'cat-food-chicken-2kg',
    pictures: ['cat-by-the-window', 'bowl', 'shelf'],
    hoursAgo: 20,
    likes: 12,
    replies: ['我家也是掺着换的，急不得。', '请问成猫一天喂多少？', '看体重，四公斤大概六十克。'],
  },
]

/** Fills the demo shop's community through the product's own doors; then each post is given its age. */
export async function seedCommunity(cloud: Cloud, shop: DemoShop): Promise<void> {
  const people = shop.members.filter(({ openid }) => !openid.startsWith('demo-a')).map(({ openid }) => openid)
  const ages = new Map<string, number>()
  for (const [place, post] of posts.entries()) {
    const author = post.by ?? buyerOf(shop, post.productId)
    const productId = shop.products.some((product) => product.productId === post.productId) ? post.productId : null
    const fileIds = await Promise.all(post.pictures.map((picture) => upload(cloud, picture)))
    const written = await callAction<PostCard>(cloud, {
      ...{ openid: author, area: 'community', action: 'writePost', requestId: `demo-post-${place}` },
      input: { text: post.text, productId, fileIds },
    })
    ages.set(written.postId, post.hoursAgo * HOUR_MS)
    await answer(
      cloud,
      written.postId,
      post,
      people.filter((openid) => openid !== author),
    )
  }
  await grow(cloud, ages)
}

async function answer(cloud: Cloud, postId: string, { likes, replies }: DemoPost, others: readonly string[]) {
  for (const openid of others.slice(0, likes)) {
    const input = { postId, isLiked: true }
    await callAction(cloud, { openid, area: 'community', action: 'likePost', input, requestId: `like-${openid}` })
  }
  for (const [place, text] of replies.entries()) {
    const openid = others[place * 3] ?? others[0] ?? ''
    const requestId = `reply-${postId}-${place}`
    await callAction(cloud, { openid, area: 'community', action: 'comment', input: { postId, text }, requestId })
  }
}

const buyerOf = (shop: DemoShop, productId: string | null): string =>
  shop.truth.pairs.find((pair) => pair.productId === productId && !pair.openid.startsWith('demo-'))?.openid ??
  shop.members[4]?.openid ??
  'demo-qinghe'

async function upload(cloud: Cloud, picture: string): Promise<string> {
  const svg = readFileSync(path.join(drawings, 'posts', `${picture}.svg`), 'utf8')
  const bytes = new Resvg(svg, { fitTo: { mode: 'width', value: 640 } }).render().asPng()
  const asked = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'storage.getUploadMetadata', path: `posts/demo-${picture}.png` }),
  })
  const { data: place } = (await asked.json()) as { readonly data: { readonly url: string; readonly fileId: string } }
  await fetch(place.url, { method: 'PUT', body: new Uint8Array(bytes) })
  return place.fileId
}

type Kept = { readonly _id: string; readonly pictures: readonly { readonly fileId: string }[] }

/** Moves posts and what was said under them into the past, their pictures judged since. */
async function grow(cloud: Cloud, ages: ReadonlyMap<string, number>): Promise<void> {
  const now = cloud.clock.now()
  for (const [postId, ageMs] of ages) {
    const [post] = await read<Kept>(cloud, 'posts', { _id: postId })
    const pictures = post?.pictures.map(({ fileId }) => ({ fileId, verdict: 'pass' })) ?? []
    await put(cloud, 'posts', postId, { postedAt: now - ageMs, state: 'shown', pictures })
    for (const [place, { _id }] of (await read<Kept>(cloud, 'comments', { postId })).entries())
      await put(cloud, 'comments', _id, { writtenAt: now - ageMs + (place + 1) * HOUR_MS })
  }
}

async function read<Stored>(cloud: Cloud, collection: string, filter: Record<string, unknown>) {
  const texts = await cloud.store.find({ collection, filter, limit: 100 })
  return texts.map((text) => EJSON.parse(text, { relaxed: true }) as Stored)
}

const ONE = { multi: false, merge: true, upsert: false } as const

const put = (cloud: Cloud, collection: string, _id: string, fields: Record<string, unknown>) =>
  cloud.store.update({ collection, filter: { _id }, update: { $set: fields }, ...ONE })
