import { Resvg } from '@resvg/resvg-js'
import { EJSON } from 'bson'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PostCard } from '@contract/community'
import { HOUR_MS } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'
import { callAction } from '../call-action'

const postPictures = path.resolve(__dirname, '../../demo/post-pictures')

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
    text: '团购更便宜，想要的加微信，我拉您进群。',
    by: null,
    productId: 'cat-litter-tofu-6l',
    pictures: [],
    hoursAgo: 5,
    likes: 0,
    replies: [],
  },
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

/** Fills the demo shop's community through the product's own doors; each post is given its age, and its pictures have passed. */
export async function seedCommunity(cloud: Cloud, shop: DemoShop): Promise<void> {
  const people = shop.members.map(({ openid }) => openid).filter((openid) => !isNamed(openid))
  for (const [place, post] of posts.entries()) {
    const author = post.by ?? buyerOf(shop, post.productId)
    const productId = shop.products.some((product) => product.productId === post.productId) ? post.productId : null
    const fileIds = await Promise.all(post.pictures.map((picture) => upload(cloud, picture)))
    const { postId, state } = await callAction<PostCard>(cloud, {
      ...{ openid: author, area: 'community', action: 'writePost', requestId: `demo-post-${place}` },
      input: { text: post.text, productId, fileIds },
    })
    const postedAt = cloud.clock.now() - post.hoursAgo * HOUR_MS
    const pictures = fileIds.map((fileId) => ({ fileId, verdict: 'pass' }))
    await put(cloud, 'posts', postId, { postedAt, pictures, state: state === 'checking' ? 'shown' : state })
    await answer(
      cloud,
      postId,
      post,
      people.filter((openid) => openid !== author),
    )
    await ageComments(cloud, postId, postedAt)
  }
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

const isNamed = (openid: string): boolean => characters.some((character) => character.openid === openid)

/** Somebody without a name of their own who bought it; whoever bought last, otherwise. */
function buyerOf(shop: DemoShop, productId: string | null): string {
  const buyers = shop.purchases.filter(
    ({ openid, lines }) => openid && lines.some((line) => line.productId === productId),
  )
  return buyers.find(({ openid = '' }) => !isNamed(openid))?.openid ?? buyers.at(-1)?.openid ?? 'demo-qinghe'
}

async function upload(cloud: Cloud, picture: string): Promise<string> {
  const svg = readFileSync(path.join(postPictures, `${picture}.svg`), 'utf8')
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

/** What was said under a post stands an hour apart after it. */
async function ageComments(cloud: Cloud, postId: string, postedAt: number): Promise<void> {
  const texts = await cloud.store.find({ collection: 'comments', filter: { postId }, limit: 100 })
  const comments = texts.map((text) => EJSON.parse(text, { relaxed: true }) as { readonly _id: string })
  for (const [place, { _id }] of comments.entries())
    await put(cloud, 'comments', _id, { writtenAt: postedAt + (place + 1) * HOUR_MS })
}

const ONE = { multi: false, merge: true, upsert: false } as const

const put = (cloud: Cloud, collection: string, _id: string, fields: Record<string, unknown>) =>
  cloud.store.update({ collection, filter: { _id }, update: { $set: fields }, ...ONE })
