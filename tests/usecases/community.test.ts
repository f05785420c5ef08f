import type { PostCard } from '@contract/community'
import { fen } from '@domain/money'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.sendOrders(batch([order('author', '2026-09-20', 'cat-food'), order('author', '2026-10-20', 'cat-food')]))
  const product = { productId: 'cat-food', name: '鲜鸡肉全价猫粮', pack: '2 kg', category: 'pet', categoryName: '宠物' }
  const priced = { pictureUrl: null, priceFen: fen(12_400), cycleDays: 30, sort: 1 }
  house.cloud.store.bulkInsert('products', [{ _id: 'cat-food', v: 1, ...product, ...priced }])
  await house.employ('o-operator', ['operator'])
})
afterAll(() => house.close())

const author = { openid: 'o-author' }
const draft = { text: '换粮第二周，总算顺了。', productId: 'cat-food', fileIds: [] as string[] }

const write = (more: Partial<typeof draft> = {}, openid = author.openid) =>
  house.ask(openid, 'community', 'writePost', { ...draft, ...more })
const feedOf = async (openid: string): Promise<readonly PostCard[]> =>
  (await house.ask(openid, 'community', 'listPosts', { of: 'everybody' })).posts
const codeOf = async (openid: string, more: Partial<typeof draft>): Promise<string> => {
  const envelope = await house.call(openid, 'community', 'writePost', { ...draft, ...more })
  return envelope.ok ? 'ok' : envelope.code
}

/** Puts a picture into the cloud as the app does. */
async function upload(name: string): Promise<string> {
  const asked = await house.post(
    '/admin',
    JSON.stringify({ action: 'storage.getUploadMetadata', path: `posts/${name}` }),
  )
  const { data } = asked.reply as { data: { url: string; fileId: string } }
  await fetch(data.url, { method: 'PUT', body: 'a picture' })
  return data.fileId
}

describe('a post', () => {
  it('of words is in the feed at once, with the product that was really bought', async () => {
    const post = await write()
    expect(post).toMatchObject({ state: 'shown', boughtTimes: 2, product: { productId: 'cat-food', priceFen: 12_400 } })
    expect((await feedOf('o-reader')).map(({ postId }) => postId)).toContain(post.postId)
  })

  it('sent twice is one post', async () => {
    const send = () => house.call(author.openid, 'community', 'writePost', draft, 'the-same-tap')
    await Promise.all([send(), send(), send()])
    const posts = (await feedOf('o-reader')).filter(({ text }) => text === draft.text)
    expect(posts).toHaveLength(2)
  })

  it.each([
    ['words the check refuses', { text: '一起来赌博' }, 'community/unfit'],
    ['nothing written', { text: '  ' }, 'community/empty'],
    ['a picture that is not one of a post', { fileIds: ['cloud://env/secrets/a.png'] }, 'request/invalid'],
  ])('with %s is refused', async (_, more, code) => expect(await codeOf(author.openid, more)).toBe(code))

  it('cannot boast of a product that was not bought', async () =>
    expect(await codeOf('o-stranger', {})).toBe('community/not-bought'))

  it('with pictures is seen by its author first, by everybody when they have passed', async () => {
    const post = await write({ text: '看我家猫', fileIds: [await upload('cat.png')] })
    expect([post.state, post.pictures.length]).toEqual(['checking', 1])
    expect((await feedOf('o-reader')).map(({ text }) => text)).not.toContain('看我家猫')
    expect((await feedOf(author.openid))[0]?.text).toBe('看我家猫')
    await house.cloud.clock.advance('PT2M')
    expect((await feedOf('o-reader')).map(({ text }) => text)).toContain('看我家猫')
  })

  it('with a bad picture never gets out', async () => {
    // The local check judges a picture by its name.
    house.cloud.world.words.replace([...house.cloud.world.words.all(), { word: 'bad', suggest: 'risky', label: 20002 }])
    await write({ text: '坏图片', fileIds: [await upload('bad.png')] })
    await house.cloud.clock.advance('PT2M')
    expect((await feedOf('o-reader')).map(({ text }) => text)).not.toContain('坏图片')
    const mine = await house.ask(author.openid, 'community', 'listPosts', { of: 'me' })
    expect(mine.posts.find(({ text }) => text === '坏图片')?.state).toBe('refused')
  })
})

describe('what others do with a post', () => {
  it('a like counts once however often it is tapped, also at once', async () => {
    const { postId } = await write({ text: '点赞' })
    const like = (openid: string, isLiked = true) => house.call(openid, 'community', 'likePost', { postId, isLiked })
    await Promise.all(['o-a', 'o-b', 'o-a', 'o-b', 'o-a'].map((openid) => like(openid)))
    await like('o-b', false)
    const page = await house.ask('o-a', 'community', 'openPost', { postId })
    expect([page.post.likes, page.post.isLiked]).toEqual([1, true])
  })

  it('comments stand below, a doubtful one only for who wrote it', async () => {
    const { postId } = await write({ text: '评论' })
    await house.ask('o-a', 'community', 'comment', { postId, text: '学到了' })
    await house.ask('o-b', 'community', 'comment', { postId, text: '加微信聊' })
    const seenBy = async (openid: string) =>
      (await house.ask(openid, 'community', 'openPost', { postId })).comments.map(({ text }) => text)
    expect(await seenBy('o-a')).toEqual(['学到了'])
    expect(await seenBy('o-b')).toEqual(['学到了', '加微信聊'])
    expect((await house.ask('o-a', 'community', 'openPost', { postId })).post.comments).toBe(1)
  })

  it('three reports hide it, an operator decides, and the author is told why', async () => {
    const { postId } = await write({ text: '举报' })
    for (const openid of ['o-1', 'o-2', 'o-3', 'o-3'])
      await house.call(openid, 'community', 'reportPost', { postId, reason: 'ad' })
    expect((await feedOf('o-reader')).map((post) => post.postId)).not.toContain(postId)
    const { posts } = await house.ask('o-operator', 'community', 'listToReview', {})
    expect(posts.find((post) => post.postId === postId)).toMatchObject({ reports: 3, state: 'review' })
    await house.ask('o-operator', 'community', 'decidePost', { postId, verdict: 'take-down', reason: '这是一条广告' })
    const mine = await house.ask(author.openid, 'community', 'openPost', { postId })
    expect(mine.post).toMatchObject({ state: 'taken-down', reason: '这是一条广告' })
    expect((await house.documents<{ text: string }>('inbox_entries')).map(({ text }) => text)).toContain(
      '这是一条广告。现在只有您自己看得到。',
    )
  })

  it('what an operator chooses earns its author points once, and a word of thanks', async () => {
    const { postId } = await write({ text: '写得很细' })
    const earned = async () =>
      (await house.documents<{ kind: string }>('activity_earnings')).filter(({ kind }) => kind === 'chosen-post').length
    for (let time = 0; time < 3; time++)
      await house.ask('o-operator', 'community', 'decidePost', { postId, verdict: 'choose', reason: '' })
    expect(await earned()).toBe(1)
    const { post } = await house.ask('o-a', 'community', 'openPost', { postId })
    expect(post.isChosen).toBe(true)
    const { lines } = await house.ask(author.openid, 'messaging', 'openInbox', {})
    expect(lines[0]).toMatchObject({ title: '您的一篇内容被选为精选', text: '谢谢您说得这么细，送您 100 积分。' })
  })

  it('nobody deletes what another wrote', async () => {
    const { postId } = await write({ text: '我的' })
    expect(await house.call('o-reader', 'community', 'deletePost', { postId })).toMatchObject({
      code: 'community/post-not-found',
    })
    await house.ask(author.openid, 'community', 'deletePost', { postId })
    expect(await house.call('o-reader', 'community', 'openPost', { postId })).toMatchObject({
      code: 'community/post-not-found',
    })
  })
})

it('no post slips through the pages of the feed and none comes twice', async () => {
  for (let post = 0; post < 23; post++) await write({ text: `第 ${post} 篇` })
  const seen: string[] = []
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: { posts: readonly PostCard[]; cursor: string | null } = await house.ask(
      'o-a',
      'community',
      'listPosts',
      {
        of: 'everybody',
        ...(cursor === undefined ? {} : { cursor }),
      },
    )
    seen.push(...page.posts.map(({ postId }) => postId))
    cursor = page.cursor
  }
  const shown = await house.documents<{ postId: string }>('posts', { state: 'shown' })
  expect([...seen].sort()).toEqual(shown.map(({ postId }) => postId).sort())
})
