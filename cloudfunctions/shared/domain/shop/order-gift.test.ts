import fc from 'fast-check'
import { MADE_AT, soapCoupon, soapOrder } from '../../../../tests/fixtures/value/gift-orders'
import { giveBackCoupon, lockCoupon, redeemCoupon, releaseCoupon, type Coupon } from '../coupon/coupon'
import { fen } from '../money'
import { isRefusal } from '../refusal'
import { reserveGift } from './given-gift'
import type { ThresholdPolicy } from './order'
import { giftsBack, returnableCoupons, withGiftsBack } from './order-gift'
import { closedOrder, paidOrder, shippedOrder } from './order-moves'
import { foreseeRefund, refundFenOf, returnedWith, withGranted } from './order-refund'
import { ONLINE, type ShopOrder } from './shop-order'
import { releaseStock, restock, sellStock, type Stock } from './stock'

const terms = { payMinutes: 30, receiveDays: 10, returnDays: 7 }
const earned = { earnedPoints: 0, earningFen: fen(0) }
const paid = (order: ShopOrder) => paidOrder(order, { transactionId: 't', paidFen: fen(12_000), paidAt: MADE_AT })
const sent = (order: ShopOrder) => shippedOrder(order, { company: '', trackingNo: '', shippedAt: MADE_AT }, terms)
const back = (order: ShopOrder, lineId: string, qty: number) => {
  const lines = [{ lineId, qty }]
  const outcome = foreseeRefund(order, earned, { lines }, terms, MADE_AT)
  const gifts = giftsBack(order, returnedWith(order, { lines }))
  const words = { refundNo: `${lineId}${order.refunds.length}`, reason: '', answer: '', askedAt: MADE_AT }
  const granted = { ...words, lines, outcome, refundFen: refundFenOf(outcome), decidedAt: MADE_AT }
  return { outcome, gifts, order: withGranted(withGiftsBack(order, gifts), { ...granted, state: 'granted' }) }
}
const isBack = (order: ShopOrder): boolean => order.gifts?.[0]?.isBack === true

describe('given 120 paid for, with soap from 80 on, when', () => {
  const order = paid(soapOrder('o1'))

  test('the cup comes back: 100 are enough, the soap stays promised and nothing is charged for it', () => {
    const { outcome, gifts } = back(order, 'cup', 1)
    expect(outcome).toMatchObject({ goodsFen: 2_000, deductedFen: 0, couponsBack: [] })
    expect(gifts).toEqual([])
  })

  test('a tea comes back: 70 are too little, the soap is shelved before it is sent, once, and the tea is paid back whole', () => {
    const tea = back(order, 'tea', 1)
    expect(tea.gifts).toEqual(order.gifts)
    expect(tea.outcome).toMatchObject({ goodsFen: 5_000, deductedFen: 0, couponsBack: [] })
    expect(back(tea.order, 'cup', 1).gifts).toEqual([])
  })

  test('a tea comes back where the policy keeps: the soap stays promised until all is back', () => {
    const tea = back(paid(soapOrder('o1', 'keep')), 'tea', 2)
    expect(tea.gifts).toEqual([])
    const rest = back(tea.order, 'cup', 1)
    expect([rest.gifts, rest.outcome.couponsBack]).toEqual([order.gifts, ['c1']])
  })

  test('it was sent and all comes back: the soap is the shopper’s and its coupon spent', () => {
    expect(returnableCoupons(sent(order))).toEqual([])
    const teas = back(sent(order), 'tea', 2)
    const rest = back(teas.order, 'cup', 1)
    expect(rest.outcome).toMatchObject({ isWhole: true, couponsBack: [] })
    expect([teas.gifts, rest.gifts]).toEqual([[], []])
  })

  test('the soap was shelved, the rest sent, and that comes back too: the coupon had given nothing and is back', () => {
    const rest = back(back(sent(back(order, 'tea', 1).order), 'tea', 1).order, 'cup', 1)
    expect([rest.gifts, rest.outcome.couponsBack]).toEqual([[], ['c1']])
  })

  test('it is an order of before gifts were taken from stock: none is put there', () => {
    const { gifts: _gifts, ...old } = order
    expect(back(back(old, 'tea', 2).order, 'cup', 1).gifts).toEqual([])
  })
})

test('whatever the order of returns: what is back in all says whether the gift is, once, and the last piece brings the coupon', () => {
  const policies = fc.constantFrom('keep', 'recompute', 'whole-set') as fc.Arbitrary<ThresholdPolicy>
  const pieces = fc.shuffledSubarray(['tea', 'tea', 'cup'], { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(pieces, policies, (lineIds, policy) => {
      let order = paid(soapOrder('o1', policy))
      const brought = lineIds.map((lineId) => {
        const done = back(order, lineId, 1)
        order = done.order
        const kept = 120 - 50 * (order.returned['tea'] ?? 0) - 20 * (order.returned['cup'] ?? 0)
        expect(isBack(order)).toBe(kept === 0 || (policy === 'recompute' && kept < 80))
        return [done.gifts.length, done.outcome.couponsBack.length]
      })
      expect(brought.map(([gifts]) => gifts).sort()).toEqual([0, 0, 1])
      expect(brought.map(([, coupons]) => coupons)).toEqual([0, 0, 1])
    }),
  )
})

type World = { readonly stock: Stock; readonly coupon: Coupon; readonly orders: readonly ShopOrder[] }
const steps = ['place', 'cancel', 'pay', 'send', 'give-back-one', 'give-back-all'] as const
const forOrder = ({ orderId }: ShopOrder) => ({ orderId, channel: ONLINE })

/** One step as the use-cases do it: what an order takes and gives back, with the coupon, or nothing when it is refused. */
function next(world: World, step: (typeof steps)[number], place: number): World {
  const order = world.orders[place % Math.max(1, world.orders.length)]
  try {
    if (step === 'place') return placed(world)
    return order === undefined ? world : moved(world, order, step)
  } catch (thrown) {
    if (isRefusal(thrown)) return world
    throw thrown
  }
}

function placed({ stock, coupon, orders }: World): World {
  const order = soapOrder(`o${orders.length}`)
  const locked = lockCoupon(coupon, forOrder(order), fen(0), MADE_AT + 1, MADE_AT)
  return { stock: reserveGift(stock, { productId: 'soap', qty: 1 }), coupon: locked, orders: [...orders, order] }
}

function moved(world: World, order: ShopOrder, step: Exclude<(typeof steps)[number], 'place'>): World {
  const { stock, coupon } = world
  const put = (after: ShopOrder, change: Partial<World> = {}): World => ({
    ...{ stock, coupon, ...change },
    orders: world.orders.map((each) => (each === order ? after : each)),
  })
  switch (step) {
    case 'cancel':
      return put(closedOrder(order, 'cancelled', MADE_AT), {
        stock: releaseStock(stock, 1),
        coupon: releaseCoupon(coupon, order.orderId),
      })
    case 'pay':
      if (order.state !== 'created') return world
      return put(paid(order), {
        stock: sellStock(stock, 1),
        coupon: redeemCoupon(coupon, forOrder(order), fen(0), MADE_AT),
      })
    case 'send':
      return put(sent(order))
    case 'give-back-one':
    case 'give-back-all':
      return givenBack(world, order, step === 'give-back-one' ? 1 : 2, put)
  }
}

function givenBack(
  { stock, coupon }: World,
  order: ShopOrder,
  teas: number,
  put: (after: ShopOrder, change: Partial<World>) => World,
): World {
  const first = order.returned['tea'] === 2 ? { order, gifts: [] } : back(order, 'tea', teas)
  const last = first.order.returned['tea'] === 2 ? back(first.order, 'cup', 1) : null
  const gifts = [...first.gifts, ...(last?.gifts ?? [])]
  const isReturned = (last?.outcome.couponsBack ?? []).includes(coupon.couponId)
  return put(last?.order ?? first.order, {
    stock: gifts.reduce((shelf, { qty }) => restock(shelf, qty), stock),
    coupon: isReturned ? giveBackCoupon(coupon, order.orderId, 0, MADE_AT) : coupon,
  })
}

/** Orders whose gift is promised or had. */
const giving = ({ orders }: World) => orders.filter((order) => order.state !== 'closed' && !isBack(order))

test('whatever is ordered, cancelled, paid, sent and given back: no stock below nought, no piece lost, a coupon gives once', () => {
  const life = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(9)), { maxLength: 40 })
  fc.assert(
    fc.property(life, fc.nat(3), (moves, left) => {
      let world: World = { stock: { productId: 'soap', left, reserved: 0 }, coupon: soapCoupon, orders: [] }
      for (const [step, place] of moves) {
        world = next(world, step, place)
        const { stock } = world
        const sold = giving(world).filter(({ state }) => state !== 'created').length
        expect(Math.min(stock.left, stock.reserved)).toBeGreaterThanOrEqual(0)
        expect(stock.left + stock.reserved + sold).toBe(left)
        expect(giving(world).length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})
