import type { Stage } from './lifecycle'
import { sleepOf } from './sleep'

const lived = (...changes: readonly (readonly [Stage, string])[]) =>
  sleepOf(changes.map(([stage, since]) => ({ stage, since, because: '' })))

test('a spell of sleep begins with the first change and goes on through being lost', () => {
  expect(lived(['new', '2026-01-01'], ['asleep', '2026-03-01'], ['lost', '2026-05-01'])).toEqual({
    sleepingSince: '2026-03-01',
    wokeOn: null,
    wokeFromOn: null,
  })
})

test('who wakes up is awake, and it is known how long they had slept; they may fall asleep again', () => {
  const woken = [
    ['stable', '2026-01-01'],
    ['asleep', '2026-03-01'],
    ['stable', '2026-04-01'],
  ] as const
  expect(lived(...woken)).toEqual({ sleepingSince: null, wokeOn: '2026-04-01', wokeFromOn: '2026-03-01' })
  expect(lived(...woken, ['asleep', '2026-07-01'])).toEqual({
    sleepingSince: '2026-07-01',
    wokeOn: '2026-04-01',
    wokeFromOn: '2026-03-01',
  })
})

test('who was never asleep', () => {
  expect(lived(['new', '2026-01-01'])).toEqual({ sleepingSince: null, wokeOn: null, wokeFromOn: null })
})
