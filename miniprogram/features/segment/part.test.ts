import type { Condition } from '@domain/segment/condition'
import { conditionOf, emptyPart, partOf } from './part'

const asleep: Condition = { kind: 'word', word: 'stage', oneOf: ['asleep', 'lost'] }

test.each<[string, Condition]>([
  ['days', { kind: 'figure', figure: 'silentDays', from: 60 }],
  ['yuan, kept as fen', { kind: 'figure', figure: 'spentFen', from: 10_000, to: 50_000 }],
  ['per cent, kept as a share', { kind: 'figure', figure: 'alive', to: 0.3 }],
  ['words', asleep],
  ['who is not', { kind: 'not', of: asleep }],
  ['events', { kind: 'events', event: 'purchase', withinDays: 90, from: 2, subject: 'pet' }],
  ['nothing at all in a window', { kind: 'events', event: 'browse', withinDays: 30, from: 0, to: 0 }],
])('what was saved is written anew the same: %s', (_, condition) => {
  const part = partOf(condition)
  expect(part && conditionOf(part)).toEqual(condition)
})

test('what is made of other conditions cannot be written anew', () => {
  expect(partOf({ kind: 'or', of: [asleep] })).toBeNull()
  expect(partOf({ kind: 'not', of: { kind: 'not', of: asleep } })).toBeNull()
})

test.each([
  ['no limits', { from: '', to: '' }],
  ['no figure', { from: '六十', to: '' }],
  ['upside down', { from: '9', to: '3' }],
])('%s: it cannot be added yet', (_, typed) => {
  expect(conditionOf({ ...emptyPart({ kind: 'figure', code: 'purchases' }), ...typed })).toBeNull()
})

test('an event needs its days, and no more than two years', () => {
  const part = emptyPart({ kind: 'events', code: 'purchase' })
  expect(conditionOf({ ...part, days: '731' })).toBeNull()
  expect(conditionOf({ ...part, days: '' })).toBeNull()
  expect(conditionOf(part)).toEqual({ kind: 'events', event: 'purchase', withinDays: 30, from: 1 })
})

test('a word needs a choice', () => expect(conditionOf(emptyPart({ kind: 'word', code: 'stage' }))).toBeNull())
