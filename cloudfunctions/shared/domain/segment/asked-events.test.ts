import { askedEvents } from './asked-events'
import type { Condition } from './condition'

const counted = (event: 'purchase' | 'points-redeemed', withinDays: number): Condition => ({
  ...{ kind: 'events', event, withinDays, from: 1 },
})

test('a condition that counts nothing needs no events', () => {
  expect(askedEvents([{ kind: 'figure', figure: 'silentDays', from: 60 }]).size).toBe(0)
})

test('each kind is read once, over the longest window that any part asks for', () => {
  const asked = askedEvents([
    { kind: 'or', of: [counted('purchase', 30), { kind: 'not', of: counted('points-redeemed', 7) }] },
    { kind: 'and', of: [counted('purchase', 90), { kind: 'word', word: 'stage', oneOf: ['asleep'] }] },
  ])
  expect([...asked]).toEqual([
    ['purchase', 90],
    ['points-redeemed', 7],
  ])
})
