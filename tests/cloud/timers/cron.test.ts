import { dayOf } from '@domain/time'
import { cronProblem, nextTick, ticksBetween, ticksOfDay } from './cron'

const china = (text: string) => Date.parse(`${text}+08:00`)
const shown = (at: number | null) => (at === null ? null : new Date(at + 8 * 3_600_000).toISOString().slice(0, 19))

describe('the seven-field cron', () => {
  it('counts in China’s time', () =>
    expect(shown(nextTick('0 30 1 * * * *', china('2026-11-21T01:30:00')))).toBe('2026-11-22T01:30:00'))

  it('takes day and weekday as either when both are given', () => {
    const days = [...ticksBetween('0 0 2 1 * 1 *', china('2026-11-21T00:00'), china('2026-12-08T00:00'), 9)].map(dayOf)
    expect(days).toEqual(['2026-11-23', '2026-11-30', '2026-12-01', '2026-12-07'])
  })

  it('ends when its year is over', () => expect(nextTick('0 0 0 1 1 * 2020', china('2026-01-01T00:00'))).toBeNull())

  it.each(['* * * * *', '0 0 25 * * * *', 'every day', ''])('refuses %j with a reason', (line) =>
    expect(cronProblem(line)).toEqual(expect.any(String)),
  )

  it('thins a day evenly and keeps its first tick', () => {
    const ticks = ticksOfDay('0 */5 1-5 * * * *', '2026-11-21', 4).map(shown)
    expect(ticks).toEqual(['2026-11-21T01:00:00', '2026-11-21T02:15:00', '2026-11-21T03:30:00', '2026-11-21T04:45:00'])
  })

  it('thins the same ticks wherever the move begins', () => {
    const whole = [...ticksBetween('0 */5 * * * * *', china('2026-11-20T00:00'), china('2026-11-22T00:00'), 5)]
    const second = [...ticksBetween('0 */5 * * * * *', china('2026-11-21T07:31'), china('2026-11-22T00:00'), 5)]
    expect(whole.slice(-second.length)).toEqual(second)
  })
})
