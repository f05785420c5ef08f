import { planCard } from './plan.fixture'
import { isPressing, soonest } from './pressing'

const agreedToday = planCard({
  planId: 'agreed',
  dueOn: '2026-11-21',
  reminder: { state: 'agreed', remindOn: '2026-11-21' },
})
const later = planCard({ planId: 'later', dueOn: '2026-12-05' })
const sooner = planCard({ planId: 'sooner', dueOn: '2026-11-30' })

test('首页 speaks of the soonest thing that nobody is to be reminded of yet', () => {
  expect(soonest([later, agreedToday, sooner])?.planId).toBe('sooner')
})

test('when all is agreed it shows the soonest; when there is nothing, nothing', () => {
  expect(soonest([agreedToday])?.planId).toBe('agreed')
  expect(soonest([])).toBeNull()
})

test('only what runs out within two weeks, and is not seen to, presses', () => {
  expect(isPressing(planCard({ daysLeft: 14 }))).toBe(true)
  expect(isPressing(planCard({ daysLeft: 15 }))).toBe(false)
  expect(isPressing(agreedToday)).toBe(false)
})
