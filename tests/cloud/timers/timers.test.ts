import type { Cloud } from '../cloud'
import { startTrialCloud, stopTrialClouds } from '../trial-cloud'

const ticksOf = (cloud: Cloud): { Time: string; now: string; TriggerName: string; Type: string }[] =>
  [...cloud.runs({ functionName: 'tick', limit: 2_000 })]
    .reverse()
    .map(({ lines }) => JSON.parse(lines[0] ?? '{}') as never)

describe('timers on a clock that can be moved', () => {
  let cloud: Cloud
  beforeEach(async () => {
    cloud = await startTrialCloud()
  })
  afterEach(stopTrialClouds)

  it('run in order, each at its own time, with the event the platform sends', async () => {
    const summary = await cloud.clock.advance('PT16M')
    expect(summary.functions['tick']).toMatchObject({ runs: 3, failed: 0 })
    const ticks = ticksOf(cloud)
    expect(ticks.map(({ Time }) => Time)).toEqual([
      '2026-11-21T01:05:00Z',
      '2026-11-21T01:10:00Z',
      '2026-11-21T01:15:00Z',
    ])
    expect(ticks[0]).toMatchObject({ Type: 'Timer', TriggerName: 'tick' })
    for (const { Time, now } of ticks) expect(now.slice(0, 16)).toBe(Time.slice(0, 16))
    expect(cloud.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-11-21T01:16:00Z'))
  })

  it('count days in China’s time, and a tick never comes twice', async () => {
    await cloud.clock.to('2026-11-22T03:00:00+08:00')
    await cloud.clock.to('2026-11-22T04:00:00+08:00')
    const starts = cloud.runs({ functionName: 'flaky', limit: 9 }).map(({ lines }) => lines[0]?.slice(0, 16))
    expect(starts.reverse()).toEqual(['2026-11-21T19:00', '2026-11-21T19:01', '2026-11-21T19:02'])
    expect(new Set(ticksOf(cloud).map(({ Time }) => Time)).size).toBe(ticksOf(cloud).length)
  })

  it('a failed one is tried twice more, a minute apart, and no more', async () => {
    const summary = await cloud.clock.advance('P1D')
    expect(summary.functions['flaky']).toMatchObject({ runs: 3, failed: 3, retries: 2 })
    expect(summary.functions['flaky']?.lastProblem).toContain('never works')
  })

  it('a quiet day of some 300 ticks of a warm function passes, thinned when asked', async () => {
    const whole = await cloud.clock.advance('P1D')
    expect(whole.functions['tick']?.runs).toBe(288)
    const thinned = await cloud.clock.advance('P10D', { maxTicksPerDay: 4 })
    expect(thinned.functions['tick']?.runs).toBe(40)
  })

  it('two moves at once wait for each other', async () => {
    const [first, second] = await Promise.all([cloud.clock.advance('PT10M'), cloud.clock.advance('PT20M')])
    expect(first.functions['tick']?.runs).toBe(2)
    expect(second.functions['tick']?.runs).toBe(2)
  })

  it('can be run by hand, with the source of a timer', async () => {
    expect(await cloud.runTimer('tick')).toMatchObject({ ok: true })
    expect(await cloud.runTimer('whoami')).toBeNull()
  })

  it('a stop in the middle ends it all', async () => {
    const moving = cloud.clock.advance('P30D').catch((problem: unknown) => problem)
    while (cloud.runs({ functionName: 'tick', limit: 1 }).length === 0)
      await new Promise((resolve) => setImmediate(resolve))
    await stopTrialClouds()
    expect(String(await moving)).toContain('the cloud has been stopped')
  })

  it('time never runs backwards', async () =>
    expect(cloud.clock.to('2026-11-20T00:00:00+08:00')).rejects.toThrow('time runs forwards'))
})

describe('timers in real time', () => {
  afterEach(stopTrialClouds)

  it('fire as the clock passes their tick', async () => {
    const cloud = await startTrialCloud({ clockIso: '2026-11-21T08:59:59+08:00', timersInRealTime: true })
    while (cloud.functions().every(({ name, runs }) => name !== 'tick' || runs === 0))
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(ticksOf(cloud)[0]).toMatchObject({ Time: '2026-11-21T01:00:00Z' })
  })
})
