import fc from 'fast-check'
import { DAY_MS } from '../time'
import { openChoice } from './contact-choice'
import { capFreesAt } from './weekly-cap'

const NOW = 1_000 * DAY_MS

describe('how often a week', () => {
  it('there is room while fewer have been sent', () => {
    expect(capFreesAt([], 2, NOW)).toBeNull()
    expect(capFreesAt([NOW - DAY_MS], 2, NOW)).toBeNull()
    expect(capFreesAt([NOW - 8 * DAY_MS, NOW - 7 * DAY_MS, NOW - DAY_MS], 2, NOW)).toBeNull()
  })

  it('the next may go when the oldest that counts is a week old', () =>
    expect(capFreesAt([NOW - DAY_MS, NOW - 5 * DAY_MS], 2, NOW)).toBe(NOW + 2 * DAY_MS))

  it('whenever one is sent when it says, no week holds more than the cap', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 20 * DAY_MS }), { maxLength: 30 }),
        (cap, waits) => {
          const sent: number[] = []
          for (const wait of waits.sort((a, b) => a - b)) {
            const at = NOW + wait
            if (capFreesAt(sent, cap, at) === null) sent.push(at)
          }
          for (const at of sent)
            expect(sent.filter((other) => other > at - 7 * DAY_MS && other <= at).length).toBeLessThanOrEqual(cap)
        },
      ),
    ))
})

test('who has chosen nothing hears from the shop', () =>
  expect(openChoice('m1')).toEqual({ memberId: 'm1', followUps: true, campaigns: true }))
