import fc from 'fast-check'
import { addDays, addMonths, atMinute, dayOf, daysBetween, isDay, minuteOfDay, monthOf, startOfDay } from './time'

describe('business time', () => {
  it('turns the day at midnight in China, not in Greenwich', () => {
    expect(dayOf(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
    expect(dayOf(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
  })

  it('knows the minute of the day', () => {
    expect(minuteOfDay(atMinute('2026-11-21', 9 * 60))).toBe(540)
    expect(minuteOfDay(startOfDay('2026-11-21') - 1)).toBe(1439)
  })

  it('counts days over the end of February', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
  })

  it('counts months over the new year', () => {
    expect(monthOf('2026-11-21')).toBe('2026-11')
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2026-01', -13)).toBe('2024-12')
  })

  it.each([
    ['2026-11-21', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['21.11.2026', false],
  ])('%s is a day: %p', (text, expected) => expect(isDay(text)).toBe(expected))

  it('adding days and counting them back agree', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        const on = addDays('1990-01-01', start)
        expect(daysBetween(on, addDays(on, days))).toBe(days)
      }),
    ))
})
