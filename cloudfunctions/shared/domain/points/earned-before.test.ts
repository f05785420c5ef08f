import { addDays } from '../time'
import { earnedBefore, joinEarned, withEarned, type KeptEarning } from './earned-before'

test('what was earned counts for its day and for ever', () => {
  const once = withEarned(null, 'm1', '2025-06-10', 100)
  const twice = withEarned(once, 'm1', '2025-06-10', 20)
  const next = withEarned(twice, 'm1', '2025-06-11', 5)
  expect(earnedBefore(next, '2025-06-10')).toEqual({ today: 120, ever: 125 })
  expect(earnedBefore(next, '2025-06-12')).toEqual({ today: 0, ever: 125 })
  expect(earnedBefore(null, '2025-06-10')).toEqual({ today: 0, ever: 0 })
})

test('only the last sixty days are kept, the sum for ever', () => {
  const kept = Array.from({ length: 90 }, (_, day) => addDays('2025-01-01', day)).reduce<KeptEarning | null>(
    (before, on) => withEarned(before, 'm1', on, 1),
    null,
  )
  expect([Object.keys(kept?.days ?? {}).length, kept?.ever]).toEqual([60, 90])
  expect(earnedBefore(kept, '2025-01-01').today).toBe(0)
  expect(earnedBefore(kept, '2025-03-31').today).toBe(1)
})

test('two accounts of one person have one person’s caps', () => {
  const left = withEarned(withEarned(null, 'l', '2025-06-09', 3), 'l', '2025-06-10', 10)
  const kept = withEarned(null, 'k', '2025-06-10', 5)
  const one = joinEarned(left, kept, 'k')
  expect([one.memberId, earnedBefore(one, '2025-06-10'), earnedBefore(one, '2025-06-09').today]).toEqual([
    'k',
    { today: 15, ever: 18 },
    3,
  ])
  expect(joinEarned(left, null, 'k')).toEqual({ ...left, memberId: 'k' })
})
