import type { StoredCoupon } from '../../cloudfunctions/shared/usecases/context/coupon'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { putProduct } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-09T19:59:00+08:00')
})
afterAll(() => house.close())

const wallet = (openid: string) => house.ask(openid, 'coupon', 'openWallet', {})

describe('领券中心', () => {
  it('shows what can be had, with what it is worth and for which goods', async () => {
    const { offers } = await house.ask('o-look', 'coupon', 'openCenter', {})
    expect(offers.find(({ templateId }) => templateId === 'welcome')).toMatchObject({
      face: { name: '新人见面礼', benefit: { kind: 'amount-off', offFen: 800 }, thresholdFen: 6_000, goods: [] },
      standing: { kind: 'open' },
      mine: 0,
      most: 1,
      leftBp: null,
    })
    expect(offers.find(({ templateId }) => templateId === 'gold-thanks')?.standing).toEqual({ kind: 'not-eligible' })
    expect(offers.find(({ templateId }) => templateId === 'double-11-2026')?.leftBp).toBe(10_000)
    expect(offers.map(({ templateId }) => templateId)).not.toContain('midyear-2026')
  })

  it('a coupon claimed is in 我的券, once, and the offer says so', async () => {
    const requestId = newRequestId()
    const got = await house.call('o-claims', 'coupon', 'claimCoupon', { templateId: 'welcome' }, requestId)
    expect(got).toMatchObject({ ok: true, data: { coupon: { whyNot: null, lastOn: '2026-11-23' } } })
    expect(await house.call('o-claims', 'coupon', 'claimCoupon', { templateId: 'welcome' }, requestId)).toEqual(got)
    expect((await wallet('o-claims')).open).toHaveLength(1)
    const { offers } = await house.ask('o-claims', 'coupon', 'openCenter', {})
    expect(offers.find(({ templateId }) => templateId === 'welcome')).toMatchObject({
      standing: { kind: 'held' },
      mine: 1,
    })
  })

  it.each([
    ['welcome', 'coupon/limit-reached', '每人限领 1 张，您已经领过了。'],
    ['gold-thanks', 'coupon/not-eligible', '这张券是给其他会员的。'],
    ['second-purchase', 'coupon/not-open', '这张券现在不在领取时间内。'],
    ['nothing-of-ours', 'coupon/not-open', '这张券现在不在领取时间内。'],
  ])('a second tap on %s is refused with %s', async (templateId, code, message) => {
    expect(await house.call('o-claims', 'coupon', 'claimCoupon', { templateId })).toMatchObject({
      ok: false,
      code,
      message,
    })
  })

  it('of two allowed a third is refused, and both are there', async () => {
    await house.ask('o-two', 'coupon', 'claimCoupon', { templateId: 'free-shipping' })
    await house.ask('o-two', 'coupon', 'claimCoupon', { templateId: 'free-shipping' })
    expect(await house.call('o-two', 'coupon', 'claimCoupon', { templateId: 'free-shipping' })).toMatchObject({
      code: 'coupon/limit-reached',
      message: '每人限领 2 张，您已经领过了。',
    })
    expect((await wallet('o-two')).open).toHaveLength(2)
  })

  it('nobody sees another’s coupon', async () => {
    const [mine] = (await wallet('o-claims')).open
    const reply = await house.call('o-curious', 'coupon', 'openCoupon', { couponId: mine?.couponId ?? '' })
    expect(reply).toMatchObject({ ok: false, code: 'coupon/not-found', message: '没有找到这张券。' })
    expect(await house.ask('o-claims', 'coupon', 'openCoupon', { couponId: mine?.couponId ?? '' })).toMatchObject({
      coupon: { couponId: mine?.couponId },
    })
  })
})

describe('首购复购', () => {
  const told = (...purchases: Parameters<typeof batch>[0]) => house.sendOrders(batch(purchases, true))
  const first = order('first', '2026-11-09', 'cat-food')
  const { storeId, receiptNo } = first

  it('the first purchase unlocks a coupon for the second; told twice it gives one, and the second gives none', async () => {
    await told(first)
    await told(first)
    await told(order('first', '2026-11-09', 'coffee'))
    expect((await wallet('o-first')).open).toMatchObject([{ templateId: 'second-purchase', lastOn: '2026-12-08' }])
  })

  it('the coupon goes with the purchase when that comes back whole, not before', async () => {
    const refund = (refundNo: string, refundedFen: number) =>
      house.sendOrders({
        live: true,
        purchases: [],
        refunds: [{ storeId, receiptNo, refundNo, refundedFen, refundedAt: house.cloud.clock.now() }],
      })
    await refund('part', 2_900)
    expect((await wallet('o-first')).open).toHaveLength(1)
    await refund('rest', 10_000)
    expect(await wallet('o-first')).toMatchObject({ open: [], lapsed: [{ whyNot: 'void' }] })
  })

  it('of three first purchases told at the same moment one is the first and one the third', async () => {
    await Promise.all(['a', 'b', 'c'].map((product) => told(order('hasty', '2026-11-09', product))))
    const { open } = await wallet('o-hasty')
    expect(open.map(({ templateId }) => templateId).sort()).toEqual(['second-purchase', 'third-order'])
  })

  it('a purchase told of weeks later unlocks nothing', async () => {
    await told(order('late', '2026-10-20', 'cat-food'))
    expect((await wallet('o-late')).open).toEqual([])
  })
})

describe('我的券 by what lies in the cart', () => {
  const inCart = async (templateId: string) => {
    const { open } = await wallet('o-cart')
    return open.find((each) => each.templateId === templateId)?.inCart
  }
  beforeAll(async () => {
    putProduct(house, 'soap', 4_000, null)
    for (const templateId of ['welcome', 'pets', 'coffee-and-tea'])
      await house.ask('o-cart', 'coupon', 'claimCoupon', { templateId })
  })

  it('says nothing of an empty one', async () => {
    expect(await wallet('o-cart')).toMatchObject({ cartFen: null })
    expect(await inCart('welcome')).toBeNull()
  })

  it('says what is short, what it is not for, and what works', async () => {
    await house.ask('o-cart', 'shop', 'changeCart', { productId: 'soap', qty: 1 })
    expect(await wallet('o-cart')).toMatchObject({ cartFen: 4_000 })
    expect(await inCart('welcome')).toEqual({ kind: 'short', shortFen: 2_000 })
    expect(await inCart('pets')).toEqual({ kind: 'no-goods' })
    await house.ask('o-cart', 'shop', 'changeCart', { productId: 'soap', qty: 2 })
    expect(await inCart('welcome')).toEqual({ kind: 'works' })
  })
})

test('every stored coupon knows when it must next be looked at', async () => {
  const coupons = await house.documents<StoredCoupon>('coupons', { state: 'issued' })
  expect(coupons.length).toBeGreaterThan(0)
  expect(coupons.every(({ settleAt, validUntilAt }) => settleAt !== null && settleAt <= validUntilAt)).toBe(true)
})
