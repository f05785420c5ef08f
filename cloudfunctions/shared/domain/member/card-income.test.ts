import { yuan } from '../../../../tests/fixtures/value/programs'
import { buyCard, refundCard, type Card, type CardPlan } from './card'
import { cardIncome, cardIncomeByMonth, isRenewalDue } from './card-income'

const monthly: CardPlan = {
  planId: 'month',
  name: '月卡',
  priceFen: yuan(30),
  termMonths: 1,
  isOffered: true,
  benefits: { priceOffBp: 0, freeShipping: true, earnMultiplierBp: 10_000, monthlyCoupons: [], earlyAccessHours: 0 },
}
const nobody = (memberId: string): Card => ({ memberId, terms: [] })
const once = buyCard(nobody('m1'), monthly, 'o1', '2025-06-01')
const renewed = buyCard(once, monthly, 'o2', '2025-06-20')
const returned = refundCard(buyCard(nobody('m2'), monthly, 'o3', '2025-06-10'), '2025-06-24').card

test('June: two cards sold, one renewed, one given back for the 15 of its 30 days that were left', () => {
  expect(cardIncome([renewed, returned], '2025-06-01', '2025-06-30')).toEqual({
    sold: 2,
    soldFen: yuan(60),
    renewed: 1,
    renewedFen: yuan(30),
    refunded: 1,
    refundedFen: yuan(15),
  })
})

test('another month has nothing of it', () => {
  expect(cardIncome([renewed, returned], '2025-07-01', '2025-07-31')).toMatchObject({
    sold: 0,
    renewed: 0,
    refunded: 0,
  })
})

test.each([
  ['2025-06-23', true],
  ['2025-06-24', false],
  ['2025-06-29', true],
  ['2025-07-15', false],
])('a card that ends on 30 June is spoken of 7 days and 1 day before: %s %p', (today, due) => {
  expect(isRenewalDue(once, [7, 1], today)).toBe(due)
})

test('a renewed card is spoken of before its last term ends', () => {
  expect([isRenewalDue(renewed, [7], '2025-06-23'), isRenewalDue(renewed, [7], '2025-07-24')]).toEqual([false, true])
})

test('month by month, newest first, each figure stands in its month and nowhere else; never more months than asked', () => {
  const all = [renewed, returned]
  const months = cardIncomeByMonth(all, '2025-05-20', '2025-07-10', 24)
  expect(months.map(({ month, sold, refundedFen }) => [month, sold, refundedFen])).toEqual([
    ['2025-07', 0, 0],
    ['2025-06', 2, yuan(15)],
    ['2025-05', 0, 0],
  ])
  expect(cardIncomeByMonth(all, '2025-06-15', '2025-06-30', 24)).toMatchObject([
    { month: '2025-06', sold: 0, renewed: 1 },
  ])
  expect(cardIncomeByMonth(all, '2020-01-01', '2025-07-10', 2).map(({ month }) => month)).toEqual([
    '2025-07',
    '2025-06',
  ])
})
