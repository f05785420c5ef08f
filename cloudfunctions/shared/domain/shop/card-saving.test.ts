import fc from 'fast-check'
import { cartLine, cartOf } from '../../../../tests/fixtures/value/carts'
import { yuan } from '../../../../tests/fixtures/value/programs'
import type { Card, CardPlan } from '../member/card'
import { fen } from '../money'
import { cardSavingOf, keptOfReceipt, keptSaving, type CardPurchase } from './card-saving'
import { memberOffer } from './member-offer'
import { priceCart } from './price-cart'

const plan: CardPlan = {
  ...{ planId: 'year', name: '松间年卡', priceFen: yuan(99), termMonths: 12, isOffered: true },
  benefits: {
    ...{ priceOffBp: 1_000, freeShipping: true, earnMultiplierBp: 20_000, monthlyCoupons: [], earlyAccessHours: 0 },
  },
}
const term = { orderId: 'C1', planId: 'year', paidFen: yuan(99), boughtOn: '2026-01-01', fromOn: '2026-01-01' }
const card: Card = {
  memberId: 'm1',
  terms: [{ ...term, lastOn: '2026-12-31', savedFen: yuan(0), refundedOn: null, refundedFen: yuan(0) }],
}
const rule = { feeFen: yuan(8), freeFromFen: yuan(79) }
const pricedBy = (name: string) => {
  const offer = memberOffer([{ name, priceOffBp: 1_000 }])
  return priceCart(cartOf([cartLine('a', 3, 10), cartLine('b', 1, 10)], { offers: offer ? [offer] : [] }))
}
const byCard = pricedBy('松间年卡 9 折')
const savedOn = (purchase: Partial<CardPurchase>, today = '2026-06-01') =>
  cardSavingOf(card, [plan], { applied: byCard.applied, shipped: null, ...purchase }, today)

test.each<[string, Partial<CardPurchase>, readonly [number, number] | null]>([
  ['a tenth of 40.00 at a counter: 3.00 + 1.00', {}, [400, 0]],
  ['and 8 for shipping of what is below 79', { shipped: { itemsFen: 4_000, shippingFen: fen(0), rule } }, [400, 800]],
  ['no shipping that everybody has free', { shipped: { itemsFen: 7_900, shippingFen: fen(0), rule } }, [400, 0]],
  ['nor one that was paid', { shipped: { itemsFen: 4_000, shippingFen: yuan(8), rule } }, [400, 0]],
  ['a level’s price is not the card’s', { applied: pricedBy('金卡 9 折').applied }, null],
])('a card saves %s', (_, purchase, saved) => {
  const saving = savedOn(purchase)
  expect(saving && [saving.goodsFen, saving.shippingFen]).toEqual(saved)
})

test('a card that is over saves nothing', () => expect(savedOn({}, '2027-01-01')).toBeNull())

test('given 4.00 and 8.00 saved, when one of three for 10 comes back, then 11.00 stay; with the last piece nothing', () => {
  const saving = { termId: 'C1', goodsFen: yuan(4), shippingFen: yuan(8) }
  expect(keptSaving(saving, byCard.lines, { a: 1 })).toBe(1_100)
  expect(keptSaving(saving, byCard.lines, { a: 3 })).toBe(900)
  expect(keptSaving(saving, byCard.lines, { a: 3, b: 1 })).toBe(0)
})

test('given 4.00 saved on 36.00, when 9.00 are given back, then a quarter is no longer saved', () =>
  expect(keptOfReceipt({ termId: 'C1', goodsFen: yuan(4), shippingFen: yuan(0) }, yuan(36), 900)).toBe(300))

test('whatever the order of returns, what is no longer saved adds up to what was, and never grows', () => {
  const saving = { termId: 'C1', goodsFen: yuan(4), shippingFen: yuan(8) }
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'a', 'a', 'b'], { minLength: 4, maxLength: 4 }), (pieces) => {
      const returned: Record<string, number> = {}
      let kept = keptSaving(saving, byCard.lines, returned)
      expect(kept).toBe(1_200)
      for (const lineId of pieces) {
        returned[lineId] = (returned[lineId] ?? 0) + 1
        const next = keptSaving(saving, byCard.lines, returned)
        expect(next).toBeLessThanOrEqual(kept)
        kept = next
      }
      expect(kept).toBe(0)
    }),
  )
})

test('however a receipt is refunded, what is no longer saved adds up to what was', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 9 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 999 }), fc.nat(5_000), (parts, last, saved) => {
      const paidFen = fen(parts.reduce((total, part) => total + part, last))
      const saving = { termId: 'C1', goodsFen: fen(saved), shippingFen: yuan(0) }
      let refunded = 0
      let lowered = 0
      for (const part of [...parts, last]) {
        const before = keptOfReceipt(saving, paidFen, refunded)
        refunded += part
        const change = before - keptOfReceipt(saving, paidFen, refunded)
        expect(change).toBeGreaterThanOrEqual(0)
        lowered += change
      }
      expect(lowered).toBe(saved)
    }),
  )
})
