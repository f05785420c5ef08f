import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { activityPoints, budgetMonthOf, countOn, withinBudget, withOneMore } from './activity'
import { pointsOfDay, signIn, streakOn } from './sign-in'

const week = { points: [1, 1, 2, 2, 3, 3, 8] }

test('signing in day after day brings more, and after a week it begins anew', () => {
  const days = [
    '2025-06-28',
    '2025-06-29',
    '2025-06-30',
    '2025-07-01',
    '2025-07-02',
    '2025-07-03',
    '2025-07-04',
    '2025-07-05',
  ]
  const earned: number[] = []
  days.reduce<Parameters<typeof signIn>[1]>((streak, today) => {
    const done = signIn(week, streak, today)
    earned.push(done.points)
    return done.streak
  }, null)
  expect(earned).toEqual([1, 1, 2, 2, 3, 3, 8, 1])
})

test('a missed day begins anew, twice a day is refused', () => {
  const streak = { lastOn: '2025-06-10', days: 5 }
  expect(signIn(week, streak, '2025-06-12')).toEqual({ streak: { lastOn: '2025-06-12', days: 1 }, points: 1 })
  expect(refusalOf(() => signIn(week, streak, '2025-06-10'))).toMatchObject({ code: 'sign-in/done' })
  expect([
    streakOn(streak, '2025-06-10'),
    streakOn(streak, '2025-06-11'),
    streakOn(streak, '2025-06-12'),
    streakOn(null, '2025-06-12'),
  ]).toEqual([5, 5, 0, 0])
  expect(pointsOfDay({ points: [] }, 1)).toBe(0)
})

test.each([
  [{ points: 20, mostADay: null, mostEver: null }, { today: 9, ever: 99 }, 20],
  [{ points: 20, mostADay: 2, mostEver: null }, { today: 1, ever: 99 }, 20],
  [{ points: 20, mostADay: 2, mostEver: null }, { today: 2, ever: 99 }, 0],
  [{ points: 50, mostADay: null, mostEver: 1 }, { today: 0, ever: 1 }, 0],
])('%j after %j earns %p', (rule, done, points) => expect(activityPoints(rule, done)).toBe(points))

test.each([
  [100, null, 999, 100],
  [100, 1_000, 800, 100],
  [100, 1_000, 950, 50],
  [100, 1_000, 1_200, 0],
])('of %p points, with a budget of %p and %p issued, %p may be earned', (points, budget, issued, left) => {
  expect(withinBudget(points, budget, issued)).toBe(left)
})

test('what was done yesterday counts for ever, not for today', () => {
  const once = withOneMore(undefined, '2025-06-10')
  const twice = withOneMore(once, '2025-06-10')
  expect([once, twice]).toEqual([
    { on: '2025-06-10', today: 1, ever: 1 },
    { on: '2025-06-10', today: 2, ever: 2 },
  ])
  expect(countOn(twice, '2025-06-11')).toEqual({ today: 0, ever: 2 })
  expect(withOneMore(twice, '2025-06-11')).toEqual({ on: '2025-06-11', today: 1, ever: 3 })
})

test('each month has its budget', () => expect(budgetMonthOf('2025-06-10')).toBe('2025-06'))
