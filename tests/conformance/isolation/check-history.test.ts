import { checkHistory } from './check-history'
import type { History, Step, Unit } from './history'

const read = (key: string, ...seen: number[]): Step => ({ kind: 'read', key, seen })
const append = (key: string, mark: number): Step => ({ kind: 'append', key, mark })
let lanes = 0
const unit = (...steps: Step[]): Unit => ({ lane: lanes++, isCommitted: true, steps })
const history = (final: Record<string, number[]>, ...units: Unit[]): History => ({
  units,
  final: new Map(Object.entries(final)),
})

test('a history of one after the other is good', () => {
  const good = history(
    { x: [1, 2], y: [3] },
    unit(append('x', 1)),
    unit(read('x', 1), append('x', 2), read('x', 1, 2)),
    unit(append('y', 3)),
  )
  expect(checkHistory(good)).toEqual([])
})

test('write skew is good', () => {
  const skew = history(
    { x: [1], y: [2] },
    unit(read('x'), read('y'), append('x', 1)),
    unit(read('x'), read('y'), append('y', 2)),
  )
  expect(checkHistory(skew)).toEqual([])
})

test.each<[string, History]>([
  ['lost or doubled write', history({ x: [2] }, unit(append('x', 1)), unit(append('x', 2)))],
  ['write of an aborted unit', history({ x: [1] }, { ...unit(append('x', 1)), isCommitted: false })],
  ['dirty read', history({ x: [] }, { ...unit(append('x', 1)), isCommitted: false }, unit(read('x', 1)))],
  ['half of a transaction', history({ x: [1, 2] }, unit(append('x', 1), append('x', 2)), unit(read('x', 1)))],
  ['changed within a transaction', history({ x: [1] }, unit(append('x', 1)), unit(read('x'), read('x', 1)))],
  ['own writes unseen', history({ x: [1] }, unit(append('x', 1), read('x')))],
  ['one anti-dependency', history({ x: [1, 2] }, unit(read('x'), append('x', 1)), unit(read('x'), append('x', 2)))],
  [
    'one anti-dependency',
    history({ x: [1], y: [2] }, unit(append('x', 1), append('y', 2)), unit(read('x', 1), read('y'))),
  ],
  [
    'snapshot isolation forbids',
    history(
      { x: [1], y: [2] },
      unit(append('x', 1)),
      unit(append('y', 2)),
      unit(read('x', 1), read('y')),
      unit(read('x'), read('y', 2)),
    ),
  ],
])('found: %s', (fault, bad) => {
  expect(checkHistory(bad).join()).toContain(fault)
})
