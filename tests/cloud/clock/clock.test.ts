import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { createClock } from './cloud-clock'
import { readDuration, readInstant } from './read-time'

describe('the clock', () => {
  it('shows the instant it was started at and runs on with real time', () => {
    let real = 1_000
    const clock = createClock(50_000, () => real)
    real += 7
    expect(clock.now()).toBe(50_007)
  })

  it('moves forwards, never backwards', () => {
    const clock = createClock(50_000, () => 1_000)
    clock.moveTo(90_000)
    clock.moveTo(60_000)
    expect(clock.now()).toBe(90_000)
    expect(clock.offsetMs()).toBe(89_000)
  })
})

describe('durations and instants', () => {
  it.each([
    ['P3D', 259_200_000],
    ['PT5M', 300_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4S', 93_784_000],
  ])('reads %s', (text, ms) => expect(readDuration(text)).toBe(ms))

  it.each(['', 'P', 'PT', '3D', 'P3M', 'P-1D', 'P1.5D', 'P99999D'])('refuses the duration %j', (text) =>
    expect(readDuration(text)).toBeNull(),
  )

  it('reads a bare day and a zoneless time as China’s', () => {
    expect(readInstant('2026-12-01')).toBe(Date.parse('2026-11-30T16:00:00Z'))
    expect(readInstant('2026-12-01T09:00')).toBe(Date.parse('2026-12-01T01:00:00Z'))
    expect(readInstant('2026-12-01T09:00:00+08:00')).toBe(Date.parse('2026-12-01T01:00:00Z'))
  })

  it('answers null to anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => readInstant(`x${text}`) === null && readDuration(`x${text}`) === null))
  })
})

describe('the preload', () => {
  const run = (script: string) =>
    execFileSync(process.execPath, ['--require', path.join(__dirname, 'preload.cjs'), '-e', script], {
      env: { LOCAL_CLOCK_OFFSET_MS: String(365 * 86_400_000) },
      encoding: 'utf8',
    }).trim()

  it('shifts every way of asking for now, and nothing else', () => {
    const answer: unknown = JSON.parse(
      run(`
        const lead = (at) => Math.round((at - (performance.timeOrigin + performance.now())) / 86400000)
        const plain = new Date(0)
        const { Date: inner } = globalThis
        console.log(JSON.stringify({
          now: lead(Date.now()), made: lead(new Date().getTime()), called: lead(Date.parse(Date())),
          given: plain.toISOString(), parts: new Date(2020, 1, 2).getFullYear(), utc: Date.UTC(1970, 0, 2),
          instance: plain instanceof Date, constructor: plain.constructor === inner,
          derived: new (class Stamp extends Date {})() instanceof Date,
        }))`),
    )
    expect(answer).toEqual({
      now: 365,
      made: 365,
      called: 365,
      given: '1970-01-01T00:00:00.000Z',
      parts: 2020,
      utc: 86_400_000,
      instance: true,
      constructor: true,
      derived: true,
    })
  })
})
