import { atMinute } from '../time'
import { outcomeOf } from './send-outcome'

const NOW = atMinute('2026-11-21', 10 * 60)

describe('what WeChat’s answer means', () => {
  it.each([
    [0, { kind: 'delivered' }],
    [43101, { kind: 'refused', grant: 'void' }],
    [40003, { kind: 'refused', grant: 'void' }],
    [47003, { kind: 'refused', grant: 'available' }],
    [45168, { kind: 'refused', grant: 'available' }],
    [41030, { kind: 'refused', grant: 'available' }],
    [45009, { kind: 'retry', at: atMinute('2026-11-22', 9 * 60), scope: 'all' }],
    [-604101, { kind: 'retry', at: NOW + 15 * 60_000, scope: 'all' }],
    [43107, { kind: 'retry', at: NOW + 86_400_000, scope: 'template' }],
    [40037, { kind: 'retry', at: NOW + 86_400_000, scope: 'template' }],
    [43108, { kind: 'retry', at: NOW + 5 * 60_000, scope: 'touch' }],
    [-1, { kind: 'retry', at: NOW + 5 * 60_000, scope: 'touch' }],
  ])('code %p', (errCode, outcome) => expect(outcomeOf(errCode, 1, NOW)).toEqual(outcome))

  it('waits longer each time it is busy, and gives up after five', () => {
    expect(outcomeOf(-1, 3, NOW)).toEqual({ kind: 'retry', at: NOW + 15 * 60_000, scope: 'touch' })
    expect(outcomeOf(-1, 5, NOW)).toEqual({ kind: 'refused', grant: 'available' })
  })
})
