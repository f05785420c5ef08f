import fc from 'fast-check'
import { onePointAYuan, yuan } from '../../../../tests/fixtures/value/programs'
import { fen } from '../money'
import { atMinute, startOfDay } from '../time'
import { availableAtOf, clawBackPoints, earnedPoints, earningFen, earnRateOf, purchaseEarning } from './earning'

test.each([
  ['goods alone', { paidFen: yuan(100) }, 100],
  ['not the shipping', { paidFen: yuan(100), shippingFen: yuan(10) }, 90],
  ['not a gift card', { paidFen: yuan(300), giftCardFen: yuan(200) }, 100],
  ['not the part paid with points', { paidFen: yuan(100), paidWithPointsFen: yuan(30) }, 70],
  ['never less than nothing', { paidFen: yuan(5), shippingFen: yuan(10) }, 0],
])('what earns: %s', (_, base, earning) => {
  expect(earningFen(base)).toBe(yuan(earning))
})

test.each([
  ['plain', 10_000, 128.9, 128],
  ['silver', 12_000, 128.9, 154],
  ['gold', 15_000, 0.99, 1],
  ['gold', 15_000, 0.66, 0],
  ['diamond', 20_000, 50.5, 101],
])('a %s member earns for each yuan %p basis points: %p yuan are %p points', (_, multiplierBp, paid, points) => {
  expect(earnedPoints(onePointAYuan, yuan(paid), earnRateOf(onePointAYuan, multiplierBp))).toBe(points)
})

const uncapped = { perPurchase: null, perDay: null, perMember: null }

test.each([
  [{ perPurchase: 100 }, 0, 0, 100],
  [{ perDay: 150 }, 0, 900, 150],
  [{ perDay: 150 }, 120, 900, 30],
  [{ perDay: 150 }, 170, 900, 0],
  [{ perPurchase: 20, perDay: 150 }, 120, 900, 20],
  [{ perMember: 1_000 }, 0, 900, 100],
  [{ perMember: 1_000 }, 0, 1_200, 0],
  [{ perDay: 50, perMember: 1_000 }, 10, 900, 40],
])('with caps %j, %p earned today and %p ever, 500 yuan earn %p', (caps, today, ever, points) => {
  const program = { ...onePointAYuan, caps: { ...uncapped, ...caps } }
  expect(earnedPoints(program, yuan(500), 10_000, { today, ever })).toBe(points)
})

test('points can be spent after seven whole days, as the day begins', () => {
  expect(availableAtOf(onePointAYuan, atMinute('2025-06-10', 600))).toBe(startOfDay('2025-06-18'))
  expect(availableAtOf({ ...onePointAYuan, pendingDays: 0 }, 1_234)).toBe(1_234)
})

test('a purchase earns at the member’s rate, with its dates counted from the purchase', () => {
  const purchasedAt = atMinute('2025-06-10', 600)
  const purchase = { paidFen: yuan(110), shippingFen: yuan(10), purchasedAt, earnMultiplierBp: 15_000 }
  expect(purchaseEarning(onePointAYuan, purchase, purchasedAt)).toEqual({
    points: 150,
    earningFen: yuan(100),
    rateBp: 15_000,
    availableAt: startOfDay('2025-06-18'),
    expiresAt: startOfDay('2026-07-01'),
  })
})

test('a purchase reported when its points would have lapsed earns nothing', () => {
  const purchase = { paidFen: yuan(110), purchasedAt: startOfDay('2025-06-10'), earnMultiplierBp: 10_000 }
  expect(purchaseEarning(onePointAYuan, purchase, startOfDay('2026-06-30')).points).toBe(110)
  expect(purchaseEarning(onePointAYuan, purchase, startOfDay('2026-07-01')).points).toBe(0)
})

test('a return of one third takes one third of the points, to the point', () => {
  const purchase = { earnedPoints: 100, earningFen: yuan(100) }
  expect(clawBackPoints(purchase, fen(0), yuan(33.33))).toBe(34)
  expect(clawBackPoints(purchase, yuan(33.33), yuan(66.66))).toBe(33)
  expect(clawBackPoints(purchase, yuan(66.66), yuan(100))).toBe(33)
})

test('what earned nothing gives nothing back', () => {
  expect(clawBackPoints({ earnedPoints: 0, earningFen: fen(0) }, fen(0), yuan(5))).toBe(0)
})

test('however a purchase is returned, in parts and in any order, the same points are taken back', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 0, max: 50_000 }),
      fc.integer({ min: 0, max: 30_000 }),
      (refunds, earned, kept) => {
        const purchase = { earnedPoints: earned, earningFen: fen(refunds.reduce((total, part) => total + part, kept)) }
        const takenBack = (order: readonly number[]) =>
          order.reduce(
            (state, part) => ({
              refunded: state.refunded + part,
              points: state.points + clawBackPoints(purchase, fen(state.refunded), fen(state.refunded + part)),
            }),
            { refunded: 0, points: 0 },
          ).points
        expect(takenBack(refunds)).toBe(takenBack([...refunds].reverse()))
        if (kept === 0) expect(takenBack(refunds)).toBe(earned)
      },
    ),
  )
})
