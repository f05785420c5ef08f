import fc from 'fast-check'
import { MADE_AT, soapCoupon, soapOrder } from '../../../../tests/fixtures/value/gift-orders'
import { giveBackCoupon, lockCoupon, redeemCoupon, releaseCoupon, type Coupon } from '../coupon/coupon'
import { fen } from '../money'
import { isRefusal } from '../refusal'
import { reserveGift } from './given-gift'
import { giftsBack, returnableCoupons } from './order-gift'
import { closedOrder, paidOrder, shippedOrder } from './order-moves'
import { foreseeRefund, refundFenOf, withGranted } from './order-refund'
import { ONLINE, type ShopOrder } from './shop-order'
import { releaseStock, restock, sellStock, type Stock } from './stock'

const terms = { payMinutes: 30, receiveDays: 10, returnDays: 7 }
const earned = { earnedPoints: 0, earningFen: fen(0) }
const paid = (order: ShopOrder) => paidOrder(order, { transactionId: 't', paidFen: fen(12_000), paidAt: MADE_AT })
const sent = (order: ShopOrder) => shippedOrder(order, { company: '', trackingNo: '', shippedAt: MADE_AT }, terms)
const back = (order: ShopOrder, lineId: string, qty: number) => {
  const lines = [{ lineId, qty }]
  const outcome = foreseeRefund(order, earned, { lines }, terms, MADE_AT)
  const words = { refundNo: `${lineId}${order.refunds.length}`, reason: '', answer: '', askedAt: MADE_AT }
  const granted = { ...words, state: 'granted', lines, outcome, refundFen: refundFenOf(outcome), decidedAt: MADE_AT }
  return { outcome, gifts: giftsBack(order, outcome), order: withGranted(order, { ...granted, state: 'granted' }) }
}

describe('what becomes of a gift', () => {
  const order = paid(soapOrder('o1'))

  test('given two teas and a cup paid for and not sent, when all comes back, then the gift is shelved and the coupon is back', () => {
    const teas = back(order, 'tea', 2)
    const rest = back(teas.order, 'cup', 1)
    expect([teas.gifts, teas.outcome.couponsBack]).toEqual([[], []])
    expect([rest.gifts, rest.outcome.couponsBack]).toEqual([order.gifts, ['c1']])
  })

  test('given 120 bought for a gift from 80 on, when a tea comes back, then 50 are paid back and the gift stays promised', () => {
    const { outcome, gifts } = back(order, 'tea', 1)
    expect(outcome).toMatchObject({ goodsFen: 5_000, deductedFen: 0, couponsBack: [] })
    expect(gifts).toEqual([])
  })

  test('given it was sent, when all comes back, then the gift is the shopper’s and its coupon spent', () => {
    expect(returnableCoupons(sent(order))).toEqual([])
    const rest = back(back(sent(order), 'tea', 2).order, 'cup', 1)
    expect(rest.outcome).toMatchObject({ isWhole: true, couponsBack: [] })
    expect(rest.gifts).toEqual([])
  })

  test('given an order of before gifts were taken from stock, then none is put there', () => {
    const { gifts: _gifts, ...old } = order
    expect(back(back(old, 'tea', 2).order, 'cup', 1).gifts).toEqual([])
  })
})

/** Returns as a shuffled list of single pieces. */
const pieces = fc.shuffledSubarray(['tea', 'tea', 'cup'], { minLength: 3, maxLength: 3 })

test('whatever the order of returns, the last piece brings the gift and the coupon, and no other does', () => {
  fc.assert(
    fc.property(pieces, (lineIds) => {
      let order = paid(soapOrder('o1'))
      const brought = lineIds.map((lineId) => {
        const done = back(order, lineId, 1)
        order = done.order
        return [done.gifts.length, done.outcome.couponsBack.length]
      })
      expect(brought).toEqual([
        [0, 0],
        [0, 0],
        [1, 1],
      ])
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
  const gifts = last?.gifts ?? first.gifts
  const isBack = (last?.outcome.couponsBack ?? []).includes(coupon.couponId)
  return put(last?.order ?? first.order, {
    stock: gifts.reduce((shelf, { qty }) => restock(shelf, qty), stock),
    coupon: isBack ? giveBackCoupon(coupon, order.orderId, 0, MADE_AT) : coupon,
  })
}

/** Orders whose gift is promised or had: everything but what was closed or came back whole unsent. */
const giving = ({ orders }: World) =>
  orders.filter(({ state, shipment }) => state !== 'closed' && !(state === 'refunded' && shipment === null))

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
