import fc from 'fast-check'
import { atMinute } from '../time'
import { isPermitted, nextPermitted, permittedOn } from './permitted-time'

const day = { fromMinute: 9 * 60, untilMinute: 21 * 60 }
const at = (on: string, hour: number, minute = 0) => atMinute(on, hour * 60 + minute)

describe('nobody is written to at night', () => {
  it.each([
    ['before nine: at nine', at('2026-11-21', 8, 59), at('2026-11-21', 9)],
    ['in the day: now', at('2026-11-21', 14), at('2026-11-21', 14)],
    ['nine in the evening: tomorrow at nine', at('2026-11-21', 21), at('2026-11-22', 9)],
    ['just before midnight: tomorrow at nine', at('2026-11-21', 23, 59), at('2026-11-22', 9)],
  ])('%s', (_story, wanted, permitted) => expect(nextPermitted(wanted, day)).toBe(permitted))

  it('a later day begins at nine', () =>
    expect(permittedOn('2026-11-25', at('2026-11-21', 14), day)).toBe(at('2026-11-25', 9)))

  it('today means from now on', () =>
    expect(permittedOn('2026-11-21', at('2026-11-21', 14), day)).toBe(at('2026-11-21', 14)))

  it('holds for any instant and any hours', () =>
    fc.assert(
      fc.property(
        fc.nat(4_000_000),
        fc.integer({ min: 0, max: 1438 }),
        fc.integer({ min: 1, max: 1439 }),
        (minutes, from, length) => {
          const window = { fromMinute: from, untilMinute: Math.min(1440, from + length) }
          const wanted = atMinute('2026-01-01', minutes)
          const permitted = nextPermitted(wanted, window)
          expect(permitted).toBeGreaterThanOrEqual(wanted)
          expect(isPermitted(permitted, window)).toBe(true)
        },
      ),
    ))
})
