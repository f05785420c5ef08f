import { planCard } from './plan.fixture'
import { headlineText, left, postponedTo, range, why } from './sentences'

const whyText = (changes: Parameters<typeof planCard>[0]) => Object.values(why(planCard(changes))).join('')

test('one sentence says what runs out and when', () => {
  expect(headlineText(planCard())).toBe('猫粮大约 11月26日用完')
  expect(headlineText(planCard({ productName: '猫粮 2 kg' }))).toBe('猫粮 2 kg 大约 11月26日用完')
  expect(headlineText(planCard({ daysLeft: 0 }))).toBe('猫粮大约今天用完')
  expect(headlineText(planCard({ daysLeft: -3 }))).toBe('猫粮可能已经用完了')
})

test('the reason is the rhythm of whoever it was learnt from', () => {
  const reason = planCard().reason
  expect(whyText({})).toBe('您通常 31 天买一次，上次是 10月26日')
  expect(whyText({ reason: { ...reason, basis: 'product' } })).toBe('大家通常 31 天买一次，上次是 10月26日')
  expect(whyText({ reason: { ...reason, lastQty: 2 } })).toBe('您通常 31 天买一次，上次买了 2 件，在 10月26日')
})

test('what is left, and how sure that is', () => {
  expect(left(planCard())).toBe('还够 5 天左右')
  expect(left(planCard({ daysLeft: 0 }))).toBe('大约就在今天')
  expect(range(planCard())).toBe('早到 24日，晚到 29日')
})

test('putting off names the new day', () => {
  expect(postponedTo(planCard(), 7)).toBe('改到 12月3日')
})
