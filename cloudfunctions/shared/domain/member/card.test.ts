import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import {
  buyCard,
  cardLastOn,
  cardRefundFen,
  monthlyCouponsOn,
  refundCard,
  termOn,
  withSaving,
  type Card,
  type CardPlan,
} from './card'
import { monthsLater } from './months-later'

const yearly: CardPlan = {
  planId: 'year',
  name: '年卡',
  priceFen: yuan(199),
  termMonths: 12,
  isOffered: true,
  benefits: {
    priceOffBp: 500,
    freeShipping: true,
    earnMultiplierBp: 20_000,
    monthlyCoupons: [{ templateId: 't1', count: 2 }],
    earlyAccessHours: 24,
  },
}
const none: Card = { memberId: 'm1', terms: [] }
const bought = buyCard(none, yearly, 'o1', '2025-01-31')

test('a card bought today holds from today for a year', () => {
  expect(bought.terms).toMatchObject([{ fromOn: '2025-01-31', lastOn: '2026-01-30', paidFen: yuan(199), savedFen: 0 }])
  expect(termOn(bought, '2026-01-30')?.orderId).toBe('o1')
  expect(termOn(bought, '2026-01-31')).toBeUndefined()
})

test('renewing adds to the end and never shortens', () => {
  const renewed = buyCard(bought, yearly, 'o2', '2025-06-01')
  expect(renewed.terms[1]).toMatchObject({ fromOn: '2026-01-31', lastOn: '2027-01-30' })
  expect(cardLastOn(renewed, '2025-06-01')).toBe('2027-01-30')
})

test('a card bought after the last one ended begins the day it is bought', () => {
  expect(cardLastOn(bought, '2026-05-01')).toBeNull()
  expect(buyCard(bought, yearly, 'o2', '2026-05-01').terms[1]?.fromOn).toBe('2026-05-01')
})

test('the payment told twice buys one card', () => {
  expect(buyCard(bought, yearly, 'o1', '2025-02-01')).toBe(bought)
})

test('a card no longer offered cannot be bought', () => {
  expect(refusalOf(() => buyCard(none, { ...yearly, isOffered: false }, 'o1', '2025-01-31'))).toMatchObject({
    code: 'card/not-offered',
  })
})

test('what the card has saved adds up while it holds', () => {
  const saved = withSaving(withSaving(bought, 'o1', yuan(12)), 'o1', yuan(8))
  expect(termOn(saved, '2025-03-01')?.savedFen).toBe(yuan(20))
  expect(withSaving(bought, 'another', yuan(8))).toEqual(bought)
})

test('what came back has saved nothing, and nothing goes below nought', () => {
  const saved = withSaving(bought, 'o1', yuan(12))
  expect(withSaving(saved, 'o1', -yuan(5)).terms[0]?.savedFen).toBe(yuan(7))
  expect(withSaving(saved, 'o1', -yuan(13)).terms[0]?.savedFen).toBe(0)
})

test.each([
  ['the next day: 364 of 365 days left', '2025-01-31', 0, Math.floor((19_900 * 364) / 365)],
  ['after half a year: 184 days left', '2025-07-30', 0, Math.floor((19_900 * 184) / 365)],
  ['when it has saved more than the days used', '2025-07-30', 150, 4_900],
  ['when it has saved more than it cost', '2025-07-30', 300, 0],
  ['on its last day', '2026-01-30', 0, 0],
])('given back %s', (_, today, savedYuan, refundFen) => {
  expect(cardRefundFen(withSaving(bought, 'o1', yuan(savedYuan)), today)).toBe(refundFen)
})

test('a renewal not begun comes back whole, and nothing comes back twice', () => {
  const renewed = buyCard(bought, yearly, 'o2', '2025-06-01')
  const done = refundCard(renewed, '2025-07-30')
  expect(done.refundFen).toBe(19_900 + Math.floor((19_900 * 184) / 365))
  expect(termOn(done.card, '2025-07-31')).toBeUndefined()
  expect(refusalOf(() => refundCard(done.card, '2025-07-31'))).toMatchObject({ code: 'card/ended' })
})

test('monthly coupons come on the first day of each month of the term, once', () => {
  expect(monthlyCouponsOn(bought, [yearly], '2025-01-31').map((each) => each.slot)).toEqual(['o1:0:0', 'o1:0:1'])
  expect(monthlyCouponsOn(bought, [yearly], '2025-02-28')).toHaveLength(2)
  expect(monthlyCouponsOn(bought, [yearly], '2025-03-01')).toEqual([])
  expect(monthlyCouponsOn(bought, [], '2025-01-31')).toEqual([])
  expect(monthlyCouponsOn(none, [yearly], '2025-01-31')).toEqual([])
})

test.each([
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-31', 3, '2025-04-30'],
  ['2025-11-15', 2, '2026-01-15'],
  ['2025-03-31', 0, '2025-03-31'],
])('%s and %p months is %s', (on, months, later) => expect(monthsLater(on, months)).toBe(later))
