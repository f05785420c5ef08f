import { planCard } from './plan.fixture'
import { soonest } from './soonest'

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
