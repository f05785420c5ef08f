import { fen } from '../money'
import { DAY_MS, MINUTE_MS } from '../time'
import { priceCart } from './price-cart'
import { closedOrder, judgePayment, nextLookAt, paidOrder, receivedOrder, shippedOrder } from './order-moves'
import {
  foreseeRefund,
  isGrantedAtOnce,
  pointsGivenBack,
  refundFenOf,
  withAsked,
  withGranted,
  withRefund,
} from './order-refund'
import type { RefundCase } from './refund-case'
import { refundedFenOf, type ShopOrder } from './shop-order'

const NOW = 1_000 * DAY_MS
const terms = { payMinutes: 30, receiveDays: 10, returnDays: 7 }
const priced = priceCart({
  lines: [
    { lineId: 'l1', productId: 'tea', category: 'coffee', qty: 2, unitPriceFen: fen(5_000), isStoredValue: false },
  ],
  offers: [],
  unusable: [],
  chosenCoupons: [],
  shipping: { feeFen: fen(800), freeFromFen: null },
  pointsRule: null,
  points: { spendable: 0, wanted: 0 },
})
const created: ShopOrder = {
  orderId: 'S00000000000000000001',
  memberId: 'm1',
  state: 'created',
  createdAt: NOW,
  payUntilAt: NOW + 30 * MINUTE_MS,
  lines: priced.lines.map((line) => ({ ...line, name: '茶', pack: '一罐', pictureUrl: null })),
  price: priced,
  applied: [],
  couponIds: [],
  redeemEntryIds: [],
  policy: { threshold: 'recompute', shippingBack: 'whole-order', couponBack: true, couponGraceDays: 7 },
  delivery: { kind: 'pick-up', storeId: 's1', storeName: '湖滨店' },
  paid: null,
  shipment: null,
  receivedAt: null,
  closed: null,
  strayPayment: null,
  returned: {},
  refunds: [],
  lookAt: NOW,
  programVersion: 1,
}
const paid = paidOrder(created, { transactionId: 't', paidFen: fen(10_800), paidAt: NOW })
const shipped = shippedOrder(paid, { company: '顺丰', trackingNo: 'SF1', shippedAt: NOW }, terms)
const earned = { earnedPoints: 100, earningFen: fen(10_000) }
const one = { lines: [{ lineId: 'l1', qty: 1 }] }
const caseOf = (order: ShopOrder, refundNo: string, state: RefundCase['state']): RefundCase => {
  const outcome = foreseeRefund(order, earned, one, terms, NOW)
  const words = { reason: '', answer: '', askedAt: NOW, decidedAt: null }
  return { refundNo, state, ...one, ...words, outcome, refundFen: refundFenOf(outcome) }
}

describe('a payment that WeChat Pay has confirmed', () => {
  it('is taken once, and only in the very amount', () => {
    expect(judgePayment(created, fen(10_800))).toBe('take')
    expect(judgePayment(created, fen(10_799))).toBe('odd-amount')
    for (const order of [paid, shipped]) expect(judgePayment(order, fen(10_800))).toBe('taken')
  })

  it('is too late for an order that was closed', () => {
    expect(judgePayment(closedOrder(created, 'cancelled', NOW), fen(10_800))).toBe('too-late')
  })
})

describe('an order goes one way', () => {
  it('paid, on its way, received; looked at while somebody has to', () => {
    expect(shipped).toMatchObject({ state: 'shipped', lookAt: NOW + 10 * DAY_MS })
    expect(receivedOrder(shipped, NOW)).toMatchObject({ state: 'received', receivedAt: NOW, lookAt: null })
  })

  it.each<[string, () => unknown]>([
    ['a paid one is not closed', () => closedOrder(paid, 'timed-out', NOW)],
    ['an unpaid one is not sent', () => shippedOrder(created, { company: '', trackingNo: '', shippedAt: NOW }, terms)],
    ['one that was not sent is not received', () => receivedOrder(paid, NOW)],
    ['what was never paid does not come back', () => foreseeRefund(created, earned, one, terms, NOW)],
  ])('%s', (_, move) => expect(move).toThrow('order/not-now'))

  it('is looked at every five minutes, at the latest when its time is over, and still after it', () => {
    expect(nextLookAt(created, NOW)).toBe(NOW + 5 * MINUTE_MS)
    expect(nextLookAt(created, NOW + 28 * MINUTE_MS)).toBe(NOW + 30 * MINUTE_MS)
    expect(nextLookAt(created, NOW + 60 * MINUTE_MS)).toBe(NOW + 61 * MINUTE_MS)
  })
})

describe('goods that come back', () => {
  it('at once while they are in the shop, after a look when they have left it', () =>
    expect([paid, shipped].map(isGrantedAtOnce)).toEqual([true, false]))

  it('piece by piece bring what was paid, the shipping with the last', () => {
    const first = withGranted(paid, caseOf(paid, 'R1', 'granted'))
    expect([first.state, refundedFenOf(first)]).toEqual(['paid', 5_000])
    const second = withGranted(first, caseOf(first, 'R2', 'granted'))
    expect([second.state, refundedFenOf(second), pointsGivenBack(second)]).toEqual(['refunded', 10_800, 0])
  })

  it('are asked for once at a time', () => {
    const asked = withAsked(shipped, caseOf(shipped, 'R1', 'asked'))
    expect(() => withAsked(asked, caseOf(shipped, 'R2', 'asked'))).toThrow('refund/already-asked')
    expect(refundedFenOf(asked)).toBe(0)
    const declined = withRefund(asked, 'R1', { state: 'declined' })
    expect(withAsked(declined, caseOf(shipped, 'R2', 'asked')).refunds).toHaveLength(2)
  })

  it('do not after the days for it are over', () => {
    const received = receivedOrder(shipped, NOW)
    expect(refundFenOf(foreseeRefund(received, earned, one, terms, NOW + 7 * DAY_MS))).toBe(5_000)
    expect(() => foreseeRefund(received, earned, one, terms, NOW + 8 * DAY_MS)).toThrow('refund/too-late')
  })
})
