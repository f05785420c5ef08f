import fc from 'fast-check'
import { anyCart } from '../../../../tests/fixtures/value/carts'
import { sumFen } from '../money'
import { isRefusal } from '../refusal'
import { paidOrderOf, type PaidOrder, type ReturnPolicy, type ThresholdPolicy } from './order'
import { priceCart } from './price-cart'
import { refund, type RefundOutcome } from './refund'

const policyOf = (threshold: ThresholdPolicy): ReturnPolicy => ({
  threshold,
  shippingBack: 'whole-order',
  couponBack: true,
  couponGraceDays: 7,
})

const anyOrder = fc
  .tuple(anyCart(5), fc.constantFrom<ThresholdPolicy>('keep', 'recompute', 'whole-set'))
  .map(([cart, threshold]) => {
    const priced = priceCart(cart)
    const earnedPoints = Math.floor(
      sumFen(priced.lines.map((line) => (line.isStoredValue ? line.goodsFen : line.cashFen))) / 90,
    )
    return paidOrderOf(priced, { orderId: 'o1', couponIds: ['c1'], earnedPoints, policy: policyOf(threshold) })
  })

/** Pieces one by one, as a list of line ids. */
const piecesOf = (order: PaidOrder): readonly string[] =>
  order.lines.flatMap((line) => Array.from({ length: line.qty }, () => line.lineId))

const anyReturns = anyOrder.chain((order) =>
  fc.record({
    order: fc.constant(order),
    first: fc.shuffledSubarray([...piecesOf(order)], { minLength: 1 }),
    seed: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  }),
)

type Totals = { readonly order: PaidOrder; readonly outcomes: readonly RefundOutcome[] }

/** Returns pieces in groups; a group the policy refuses waits for the next. */
function returnAll(order: PaidOrder, pieces: readonly string[], groups: readonly number[]): Totals {
  let state: Totals = { order, outcomes: [] }
  let waiting: readonly string[] = []
  for (const [index, piece] of pieces.entries()) {
    waiting = [...waiting, piece]
    if ((groups[index % groups.length] ?? 0) % 3 === 0 && index < pieces.length - 1) continue
    const lines = [...new Set(waiting)].map((lineId) => ({
      lineId,
      qty: waiting.filter((each) => each === lineId).length,
    }))
    try {
      const done = refund(state.order, { lines })
      state = { order: done.order, outcomes: [...state.outcomes, done.outcome] }
      waiting = []
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
    }
  }
  return state
}

const sumOf = ({ outcomes }: Totals) => ({
  goodsFen: outcomes.reduce((total, each) => total + each.goodsFen, 0),
  shippingFen: outcomes.reduce((total, each) => total + each.shippingFen, 0),
  pointsBack: outcomes.reduce((total, each) => total + each.pointsBack, 0),
  pointsTakenBack: outcomes.reduce((total, each) => total + each.pointsTakenBack, 0),
})

test('returns in any order and any grouping bring the same, to the fen and the point', () => {
  fc.assert(
    fc.property(anyReturns, ({ order, first, seed }) => {
      const shuffled = [...first]
        .map((piece, index) => ({ piece, key: seed[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
      const one = returnAll(order, first, [1])
      const other = returnAll(
        order,
        shuffled.map((each) => each.piece),
        seed,
      )
      if (
        JSON.stringify(Object.entries(one.order.returned).sort()) !==
        JSON.stringify(Object.entries(other.order.returned).sort())
      ) {
        expect(order.policy.threshold).toBe('whole-set')
        return
      }
      expect(sumOf(one)).toEqual(sumOf(other))
    }),
    { numRuns: 400 },
  )
})

test('no return takes money or points from the shopper, and all together never give more than was paid', () => {
  fc.assert(
    fc.property(anyReturns, ({ order, first, seed }) => {
      const { outcomes } = returnAll(order, first, seed)
      for (const each of outcomes) {
        expect(
          Math.min(
            each.goodsFen,
            each.shippingFen,
            each.pointsBack,
            each.pointsTakenBack,
            each.deductedFen + each.goodsFen,
          ),
        ).toBeGreaterThanOrEqual(0)
      }
      const paidFen = sumFen(order.lines.map((line) => line.cashFen))
      expect(outcomes.reduce((total, each) => total + each.goodsFen, 0)).toBeLessThanOrEqual(paidFen)
    }),
    { numRuns: 400 },
  )
})

test('what is kept never costs more than its list price', () => {
  fc.assert(
    fc.property(anyReturns, ({ order, first, seed }) => {
      const done = returnAll(order, first, seed)
      const paidFen = sumFen(order.lines.map((line) => line.cashFen))
      const kept = order.lines.map((line) => line.unitPriceFen * (line.qty - (done.order.returned[line.lineId] ?? 0)))
      expect(paidFen - sumOf(done).goodsFen).toBeLessThanOrEqual(
        kept.reduce((total, list) => total + list, order.lines.length),
      )
    }),
    { numRuns: 300 },
  )
})

test('when everything is back, everything is back: money, shipping, points and coupons', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (order, seed) => {
      const done = returnAll(order, piecesOf(order), seed)
      expect(sumOf(done)).toEqual({
        goodsFen: sumFen(order.lines.map((line) => line.cashFen)),
        shippingFen: order.shippingPaidFen,
        pointsBack: order.lines.reduce((total, line) => total + line.points, 0),
        pointsTakenBack: order.earningFen === 0 ? 0 : order.earnedPoints,
      })
      expect(done.outcomes[done.outcomes.length - 1]).toMatchObject({ isWhole: true, couponsBack: ['c1'] })
    }),
    { numRuns: 500 },
  )
})
