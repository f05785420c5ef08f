import type { InputOf } from '@contract/action'
import type { Contract } from '@contract/index'
import type { ReviewLine } from '@contract/review'
import { differencesIn } from '../fixtures/gifts'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { pay, putProduct, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const productId of ['cat-food', 'rice', 'tea', 'soap', 'salt', 'lamp'])
    putProduct(house, productId, 12_400, null)
  await house.employ('o-boss', ['operator'])
})
afterAll(() => house.close())

/** Somebody buys a product in a store on a day; answers the purchase. */
async function bought(name: string, productId: string, on = '2026-11-10'): Promise<string> {
  await house.sendOrders(batch([order(name, on, productId)], true))
  return `wutong:${name}.${on}.${productId}`
}
type Draft = InputOf<Contract['review']['writeReview']>
const words = '颗粒小，掉渣少，就是袋口不好封。'
const write = (name: string, draft: Pick<Draft, 'purchaseId' | 'productId'> & Partial<Draft>) =>
  house.call(`o-${name}`, 'review', 'writeReview', { score: 4, text: words, ...draft })
const codeOf = async (name: string, draft: Pick<Draft, 'purchaseId' | 'productId'> & Partial<Draft>) => {
  const envelope = await write(name, draft)
  return envelope.ok ? 'ok' : envelope.code
}
const reviewsOf = (productId: string, openid = 'o-reader') => house.ask(openid, 'review', 'listReviews', { productId })
const points = async (openid: string) => (await house.ask(openid, 'points', 'openAccount', {})).balance.available

describe('a review', () => {
  it('of what was bought in a store is on the product’s page at once, with its count and average', async () => {
    const purchaseId = await bought('an', 'cat-food')
    expect((await reviewsOf('cat-food', 'o-an')).toWrite).toBe(purchaseId)
    expect(await write('an', { purchaseId, productId: 'cat-food' })).toMatchObject({
      ok: true,
      data: { state: 'shown' },
    })
    const page = await reviewsOf('cat-food')
    expect(page).toMatchObject({
      count: 1,
      average: 4,
      reviews: [{ score: 4, text: words, isKept: true }],
      toWrite: null,
    })
    expect(JSON.stringify(page)).not.toContain(purchaseId)
    expect((await reviewsOf('cat-food', 'o-an')).toWrite).toBeNull()
  })

  it('of an online order waits until the parcel has come', async () => {
    const wish = await wishFor(house, 'o-bo', [{ productId: 'rice', qty: 1 }])
    const { orderId } = await house.ask('o-bo', 'shop', 'createOrder', wish)
    await pay(house, orderId)
    const draft = { purchaseId: `online:${orderId}`, productId: 'rice' }
    expect(await codeOf('bo', draft)).toBe('review/not-received')
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF1' })
    await house.ask('o-bo', 'order', 'confirmReceipt', { orderId })
    const mine = await house.ask('o-bo', 'review', 'listMine', { purchaseId: draft.purchaseId })
    expect(mine.lines).toMatchObject([{ product: { productId: 'rice' }, review: null, mayWrite: true }])
    expect(await codeOf('bo', draft)).toBe('ok')
  })

  it('is for who bought it, of what they bought', async () => {
    const purchaseId = await bought('can', 'cat-food')
    expect(await codeOf('stranger', { purchaseId, productId: 'cat-food' })).toBe('review/not-bought')
    expect(await codeOf('can', { purchaseId, productId: 'rice' })).toBe('review/not-bought')
    expect(await codeOf('can', { purchaseId: 'wutong:none', productId: 'cat-food' })).toBe('review/not-bought')
    expect(await house.call('o-stranger', 'review', 'listMine', { purchaseId })).toMatchObject({
      code: 'review/not-bought',
    })
  })

  it('is one: the same tap again is the same review, another opinion is refused, the next purchase has its own', async () => {
    const draft = { purchaseId: await bought('dan', 'tea'), productId: 'tea' }
    expect(await Promise.all([1, 2, 3].map(() => codeOf('dan', draft)))).toEqual(['ok', 'ok', 'ok'])
    expect(await codeOf('dan', { ...draft, score: 1 })).toBe('review/already-written')
    expect(await codeOf('dan', { ...draft, purchaseId: await bought('dan', 'tea', '2026-11-18') })).toBe('ok')
    expect(await reviewsOf('tea')).toMatchObject({ count: 2, average: 4 })
  })

  it('raced with five opinions is one of them, and counted once', async () => {
    const draft = { purchaseId: await bought('en', 'soap'), productId: 'soap' }
    const scores = [1, 2, 3, 4, 5] as const
    const codes = await Promise.all(scores.map((score) => codeOf('en', { ...draft, score })))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code !== 'ok').every((code) => code === 'review/already-written')).toBe(true)
    const page = await reviewsOf('soap')
    expect([page.count, page.average]).toEqual([1, page.reviews[0]?.score])
  })

  it('of many at once counts everybody', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `many-${index}`)
    await house.sendOrders(
      batch(
        people.map((name) => order(name, '2026-11-10', 'salt')),
        true,
      ),
    )
    const codes = await Promise.all(
      people.map((name) => codeOf(name, { purchaseId: `wutong:${name}.2026-11-10.salt`, productId: 'salt' })),
    )
    const written = codes.filter((code) => code === 'ok').length
    expect((await reviewsOf('salt')).count).toBe(written)
    expect(written).toBeGreaterThan(0)
    expect(codes.filter((code) => code !== 'ok' && code !== 'try-again')).toEqual([])
    const seen: ReviewLine[] = []
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: { reviews: readonly ReviewLine[]; cursor: string | null } = await house.ask(
        ...(['o-reader', 'review', 'listReviews'] as const),
        { productId: 'salt', ...(cursor === undefined ? {} : { cursor }) },
      )
      seen.push(...page.reviews)
      cursor = page.cursor
    }
    expect(new Set(seen.map(({ reviewId }) => reviewId)).size).toBe(written)
    expect(seen).toHaveLength(written)
  })

  it('with bad words is refused, a doubtful one waits for an operator', async () => {
    const draft = { purchaseId: await bought('fan', 'lamp'), productId: 'lamp' }
    expect(await codeOf('fan', { ...draft, text: '一起来赌博' })).toBe('community/unfit')
    expect(await codeOf('fan', { ...draft, text: '   ' })).toBe('community/empty')
    expect(await write('fan', { ...draft, text: '加微信聊' })).toMatchObject({ data: { state: 'waiting' } })
    expect(await reviewsOf('lamp')).toMatchObject({ count: 0, average: null, reviews: [] })
    const { waiting } = await house.ask('o-boss', 'review', 'listToReview', {})
    const reviewId = waiting[0]?.reviewId ?? ''
    expect(await house.call('o-boss', 'review', 'rewardReview', { reviewId })).toMatchObject({
      code: 'review/not-shown',
    })
    await house.ask('o-boss', 'review', 'showReview', { reviewId })
    await house.ask('o-boss', 'review', 'showReview', { reviewId })
    expect((await reviewsOf('lamp')).count).toBe(1)
    await house.ask('o-boss', 'review', 'hideReview', { reviewId })
    expect(await reviewsOf('lamp')).toMatchObject({ count: 0, average: null, reviews: [] })
  })
})

describe('goods that went back', () => {
  const refundOf = (name: string) => ({
    ...{ storeId: 'wutong', receiptNo: `${name}.2026-11-10.tea`, refundNo: `r-${name}`, refundedFen: 12_900 },
    refundedAt: house.cloud.clock.now(),
  })

  it('cannot be reviewed; what was said before stays and loses its mark', async () => {
    const early = { purchaseId: await bought('gao', 'tea'), productId: 'tea' }
    const late = { purchaseId: await bought('he', 'tea'), productId: 'tea' }
    expect(await codeOf('gao', { ...early, text: '退之前写的' })).toBe('ok')
    await house.sendOrders({ live: true, purchases: [], refunds: [refundOf('gao'), refundOf('he')] })
    expect(await codeOf('he', late)).toBe('review/not-bought')
    const { reviews } = await reviewsOf('tea')
    expect(reviews.find(({ text }) => text === '退之前写的')).toMatchObject({ isKept: false })
    expect(reviews.filter(({ isKept }) => isKept)).toHaveLength(2)
  })
})

describe('points', () => {
  const reviewBy = async (name: string, score: 1 | 5) => {
    const purchaseId = await bought(name, 'cat-food')
    const envelope = await write(name, { purchaseId, productId: 'cat-food', score })
    return envelope.ok ? envelope.data.reviewId : ''
  }

  it('come for no score by itself', async () => {
    await bought('praise', 'cat-food')
    const before = await points('o-praise')
    await reviewBy('praise', 5)
    expect(await points('o-praise')).toBe(before)
  })

  it('come once when an operator finds it constructive, for one star as for five, and the writer is told', async () => {
    for (const [name, score] of [
      ['one-star', 1],
      ['five-star', 5],
    ] as const) {
      const reviewId = await reviewBy(name, score)
      const before = await points(`o-${name}`)
      const answers = await Promise.all(
        [1, 2, 3].map(() => house.call('o-boss', 'review', 'rewardReview', { reviewId })),
      )
      expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
      expect(await house.ask('o-boss', 'review', 'rewardReview', { reviewId })).toEqual({ reviewId, points: 20 })
      expect(await points(`o-${name}`)).toBe(before + 20)
      const inbox = await house.ask(`o-${name}`, 'messaging', 'openInbox', {})
      expect(inbox.lines.filter(({ title }) => title === '您的评价帮到了别人')).toHaveLength(1)
    }
    const { shown } = await house.ask('o-boss', 'review', 'listToReview', {})
    expect(shown.map(({ reviewId }) => reviewId)).not.toContain(await reviewBy('one-star', 1))
  })

  it('cannot be given to oneself, nor by a shopper', async () => {
    const purchaseId = await bought('boss', 'soap')
    const envelope = await write('boss', { purchaseId, productId: 'soap' })
    const reviewId = envelope.ok ? envelope.data.reviewId : ''
    expect(await house.call('o-boss', 'review', 'rewardReview', { reviewId })).toMatchObject({ code: 'review/own' })
    expect(await house.call('o-an', 'review', 'rewardReview', { reviewId })).toMatchObject({
      code: 'request/not-allowed',
    })
  })
})

describe('its writer', () => {
  const rewardedBy = async (name: string) => {
    const purchaseId = await bought(name, 'gone')
    const envelope = await write(name, { purchaseId, productId: 'gone', score: 5 })
    const reviewId = envelope.ok ? envelope.data.reviewId : ''
    await house.ask('o-boss', 'review', 'rewardReview', { reviewId })
    return { purchaseId, reviewId }
  }
  const drop = (name: string, reviewId: string) => house.call(`o-${name}`, 'review', 'deleteReview', { reviewId })
  beforeAll(() => putProduct(house, 'gone', 12_400, null))

  it('says it anew: out of sight until an operator has seen it, counted by the new score, points once', async () => {
    const { purchaseId, reviewId } = await rewardedBy('ivy')
    const before = await points('o-ivy')
    const anew = { reviewId, score: 2 as const, text: '用了半个月，袋口裂了。' }
    const edit = (openid: string, changes = {}) => house.call(openid, 'review', 'editReview', { ...anew, ...changes })
    const taps = await Promise.all([1, 2, 3].map(() => edit('o-ivy')))
    for (const tap of taps) expect(tap).toMatchObject({ data: { state: 'waiting', score: 2, rewardedPoints: 20 } })
    expect(await reviewsOf('gone')).toMatchObject({ count: 0, average: null })
    await house.ask('o-boss', 'review', 'showReview', { reviewId })
    expect(await reviewsOf('gone')).toMatchObject({ count: 1, average: 2, reviews: [{ text: anew.text }] })
    expect(await house.ask('o-boss', 'review', 'rewardReview', { reviewId })).toEqual({ reviewId, points: 20 })
    expect(await points('o-ivy')).toBe(before)
    expect(await edit('o-stranger')).toMatchObject({ code: 'review/not-bought' })
    expect(await edit('o-ivy', { text: '一起来赌博' })).toMatchObject({ code: 'community/unfit' })
    expect((await house.ask('o-ivy', 'review', 'listMine', { purchaseId })).lines[0]?.review).toMatchObject({
      score: 2,
    })
  })

  it('takes it away within the days of the reward: words, count and points go, once; written again it earns nothing', async () => {
    const { purchaseId, reviewId } = await rewardedBy('jo')
    const before = await points('o-jo')
    const count = (await reviewsOf('gone')).count
    expect(await drop('stranger', reviewId)).toMatchObject({ code: 'review/not-bought' })
    const taps = await Promise.all([1, 2, 3].map(() => drop('jo', reviewId)))
    expect(taps.filter((tap) => tap.ok && tap.data.takenBackPoints === 20)).toHaveLength(1)
    expect(await points('o-jo')).toBe(before - 20)
    expect((await reviewsOf('gone')).count).toBe(count - 1)
    const stored = JSON.stringify(await house.documents('reviews', { reviewId }))
    expect(stored).not.toContain(words)
    expect((await house.ask('o-jo', 'review', 'listMine', { purchaseId })).lines).toMatchObject([
      { review: null, mayWrite: true },
    ])
    expect(await house.call('o-boss', 'review', 'showReview', { reviewId })).toMatchObject({ code: 'review/not-shown' })
    expect(await codeOf('jo', { purchaseId, productId: 'gone' })).toBe('ok')
    expect(await house.ask('o-boss', 'review', 'rewardReview', { reviewId })).toEqual({ reviewId, points: 0 })
    expect(await points('o-jo')).toBe(before - 20)
    const { lines } = await house.ask('o-jo', 'points', 'openAccount', {})
    expect(lines[0]).toMatchObject({ title: '删除评价收回', points: -20 })
    expect(await differencesIn(house)).toEqual([])
  })

  it('takes it away later: the points stay', async () => {
    const { reviewId } = await rewardedBy('kim')
    const before = await points('o-kim')
    await house.cloud.clock.advance('P8D', { maxTicksPerDay: 0 })
    expect(await drop('kim', reviewId)).toMatchObject({ data: { takenBackPoints: 0 } })
    expect(await points('o-kim')).toBeGreaterThanOrEqual(before)
  })
})
