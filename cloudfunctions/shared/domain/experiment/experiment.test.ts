import fc from 'fast-check'
import { DAY_MS } from '../time'
import { armOf, checkDesign, isHeldOut } from './assignment'
import type { Design } from './assignment'
import { collectSamples } from './collect'
import type { Exposure, Metric, Outcome } from './collect'
import { judge } from './verdict'
import type { Verdict } from './verdict'
import { verdictSentence } from './verdict-sentence'

const DESIGN: Design = {
  experimentCode: 'invite',
  salt: 'invite-2026-11',
  trafficBp: 10_000,
  arms: [
    { code: 'plain', shareBp: 5000 },
    { code: 'warm', shareBp: 5000 },
  ],
}
const BOUGHT: Metric = { code: 'bought', role: 'primary', kind: 'share', better: 'higher', windowDays: 7 }
const REFUNDS: Metric = { code: 'refunds', role: 'guardrail', kind: 'sum', better: 'lower', windowDays: 7 }
const SPENT: Metric = { code: 'spent', role: 'secondary', kind: 'sum', better: 'higher', windowDays: 7 }
const START = Date.UTC(2026, 10, 1)
const READING = { alpha: 0.05, plannedMembers: 2000, priorLiftSd: 0.3 }

const members = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index}`)
const expose = (memberId: string, arm: string, exposedAt = START): Exposure => ({ memberId, arm, exposedAt })
const outcome = (memberId: string, metric: string, value = 1, at = START + DAY_MS): Outcome => ({
  memberId,
  metric,
  value,
  at,
})

/** A finished experiment: so many members per arm, so many of each arm do what the metric counts. */
function finished(
  perArm: number,
  doers: Record<string, readonly [number, number]>,
  metrics: readonly Metric[] = [BOUGHT],
): Verdict {
  const exposures = members(perArm).flatMap((member) => [expose(`a${member}`, 'plain'), expose(`b${member}`, 'warm')])
  const outcomes = Object.entries(doers).flatMap(([metric, [plain, warm]]) => [
    ...members(plain).map((member) => outcome(`a${member}`, metric)),
    ...members(warm).map((member) => outcome(`b${member}`, metric)),
  ])
  const collected = collectSamples(exposures, outcomes, metrics, ['plain', 'warm'], START + 30 * DAY_MS)
  return judge(DESIGN, metrics, collected, READING)
}

describe('dealing members to arms', () => {
  test('a member always meets the same arm', () => {
    fc.assert(fc.property(fc.string(), (memberId) => expect(armOf(DESIGN, memberId)).toBe(armOf(DESIGN, memberId))))
  })

  test('arms get their shares, and a tenth of the traffic is a tenth of the members', () => {
    const design = {
      ...DESIGN,
      trafficBp: 1000,
      arms: [
        { code: 'a', shareBp: 7000 },
        { code: 'b', shareBp: 3000 },
      ],
    }
    const dealt = members(20_000).map((memberId) => armOf(design, memberId))
    const count = (arm: string | null): number => dealt.filter((one) => one === arm).length
    expect(count(null) / 20_000).toBeCloseTo(0.9, 1.9)
    expect(count('a') / (count('a') + count('b'))).toBeCloseTo(0.7, 1.5)
  })

  test('the holdout is spread evenly over the arms', () => {
    const held = members(20_000).filter((memberId) => isHeldOut({ salt: 'shop', shareBp: 1000 }, memberId))
    expect(held.length / 20_000).toBeCloseTo(0.1, 1.9)
    expect(held.filter((memberId) => armOf(DESIGN, memberId) === 'warm').length / held.length).toBeCloseTo(0.5, 1.3)
  })

  test('shares that fall short leave the rest out', () => {
    const design = {
      ...DESIGN,
      arms: [
        { code: 'a', shareBp: 1 },
        { code: 'b', shareBp: 1 },
      ],
    }
    expect(members(50).filter((memberId) => armOf(design, memberId) === null).length).toBeGreaterThan(45)
  })

  test('a design says what is wrong with it', () => {
    expect(checkDesign(DESIGN)).toEqual([])
    expect(checkDesign({ ...DESIGN, salt: '', trafficBp: 10_001, arms: [{ code: 'a', shareBp: 9000 }] })).toEqual([
      'no-salt',
      'fewer-than-two-arms',
      'shares-do-not-sum',
      'traffic-out-of-range',
    ])
    expect(
      checkDesign({
        ...DESIGN,
        arms: [
          { code: 'a', shareBp: 5000 },
          { code: 'a', shareBp: 5000 },
        ],
      }),
    ).toEqual(['arm-twice'])
    expect(
      checkDesign({
        ...DESIGN,
        arms: [
          { code: 'a', shareBp: 0 },
          { code: 'b', shareBp: 10_000 },
        ],
      }),
    ).toEqual(['shares-do-not-sum'])
  })
})

describe('from events to samples', () => {
  const collect = (exposures: readonly Exposure[], outcomes: readonly Outcome[], now = START + 30 * DAY_MS) =>
    collectSamples(exposures, outcomes, [BOUGHT, SPENT], ['plain', 'warm'], now)

  test('only what happened within the window after the first exposure counts', () => {
    const { samples } = collect(
      [expose('m', 'warm', START + 2 * DAY_MS), expose('m', 'warm')],
      [
        outcome('m', 'spent', 100, START - DAY_MS),
        outcome('m', 'spent', 30, START),
        outcome('m', 'spent', 12, START + 7 * DAY_MS - 1),
        outcome('m', 'spent', 500, START + 7 * DAY_MS),
      ],
    )
    expect(samples['spent']?.['warm']).toMatchObject({ count: 1, sumY: 42, sumX: 100 })
    expect(samples['bought']?.['warm']).toMatchObject({ count: 1, sumY: 0 })
  })

  test('buying three times is having bought', () => {
    const { samples } = collect(
      [expose('m', 'plain')],
      [1, 2, 3].map((day) => outcome('m', 'bought', 1, START + day * DAY_MS)),
    )
    expect(samples['bought']?.['plain']).toMatchObject({ count: 1, sumY: 1 })
  })

  test('who met both arms counts for neither', () => {
    const { counts, crossedOver } = collect([expose('m', 'plain'), expose('m', 'warm'), expose('n', 'warm')], [])
    expect(counts).toEqual({ plain: 0, warm: 1 })
    expect(crossedOver).toBe(1)
  })

  test('whose window is still open is dealt, but not measured yet', () => {
    const { counts, samples } = collect([expose('m', 'plain')], [outcome('m', 'bought')], START + 3 * DAY_MS)
    expect(counts['plain']).toBe(1)
    expect(samples['bought']?.['plain']?.count).toBe(0)
  })

  test('an arm that is no longer part of the design is left aside', () => {
    expect(collect([expose('m', 'gone')], []).counts).toEqual({ plain: 0, warm: 0 })
  })
})

describe('what an experiment says', () => {
  test('a clear winner', () => {
    const verdict = finished(1000, { bought: [100, 150] })
    expect(verdict).toMatchObject({ state: 'winner', arm: 'warm', isComplete: true })
    expect(verdictSentence(verdict, { warm: '暖心邀请' })).toBe(
      '「暖心邀请」更好：提升 50.0%（95% 区间 14.4% 至 85.6%），更好的可能性 99.1%。可以全量上线。',
    )
  })

  test('worse than before', () => {
    const verdict = finished(1000, { bought: [150, 90] })
    expect(verdict).toMatchObject({ state: 'worse', arm: null })
    expect(verdictSentence(verdict)).toMatch(/^各方案都不如对照组：提升 −40\.0%/)
  })

  test('no difference to be seen', () => {
    const verdict = finished(1000, { bought: [100, 103] })
    expect(verdict.state).toBe('no-difference')
    expect(verdictSentence(verdict)).toContain('没有看出差别')
  })

  test('too early, unless it is so clear that it holds at every look', () => {
    expect(finished(300, { bought: [30, 45] }).state).toBe('too-early')
    expect(verdictSentence(finished(300, { bought: [30, 45] }))).toContain('先不要下结论')
    expect(finished(300, { bought: [30, 120] })).toMatchObject({ state: 'winner', isComplete: false })
  })

  test('better sales do not excuse refunds', () => {
    const verdict = finished(1000, { bought: [100, 150], refunds: [10, 60] }, [BOUGHT, REFUNDS])
    expect(verdict).toMatchObject({ state: 'harmful', arm: 'warm' })
    expect(verdictSentence(verdict)).toBe('「warm」伤害了护栏指标，建议停止。')
  })

  test('fewer refunds are better', () => {
    const { comparisons } = finished(1000, { refunds: [60, 10] }, [{ ...REFUNDS, role: 'primary' }])
    expect(comparisons[0]).toMatchObject({ direction: 'better' })
    expect(comparisons[0]?.chanceBetter).toBeGreaterThan(0.9)
  })

  test('when the arms have the wrong sizes nothing else is said', () => {
    const exposures = [
      ...members(1000).map((m) => expose(`a${m}`, 'plain')),
      ...members(700).map((m) => expose(`b${m}`, 'warm')),
    ]
    const verdict = judge(DESIGN, [BOUGHT], collectSamples(exposures, [], [BOUGHT], ['plain', 'warm'], START), READING)
    expect(verdict).toMatchObject({ state: 'broken-assignment', arm: null })
    expect(verdictSentence(verdict)).toContain('先检查分组')
  })

  test('nothing has happened yet', () => {
    const empty = judge(DESIGN, [BOUGHT], collectSamples([], [], [BOUGHT], ['plain', 'warm'], START), READING)
    expect(empty.state).toBe('too-early')
    expect(verdictSentence(empty)).toBe('数据还不够，先不要下结论。目前相差 0.00，更好的可能性 50.0%。')
    const planless = judge(DESIGN, [], { counts: {}, samples: {}, crossedOver: 0 }, READING)
    expect(verdictSentence(planless)).toContain('没有主要指标')
  })

  test('several secondary metrics are judged together', () => {
    const others = ['x', 'y', 'z'].map((code) => ({ ...SPENT, code }))
    const { comparisons } = finished(1000, { bought: [100, 150], x: [100, 128], y: [90, 90], z: [50, 51] }, [
      BOUGHT,
      ...others,
    ])
    const x = comparisons.find(({ metric }) => metric === 'x')
    expect(x?.adjustedP).toBeCloseTo(3 * (x?.absolute.pValue ?? 0), 9)
  })

  test('of two good arms the better one wins', () => {
    const design = { ...DESIGN, arms: [...DESIGN.arms, { code: 'hot', shareBp: 5000 }] }
    const exposures = members(1000).flatMap((m) => [
      expose(`a${m}`, 'plain'),
      expose(`b${m}`, 'warm'),
      expose(`c${m}`, 'hot'),
    ])
    const outcomes = [
      ...members(100).map((m) => outcome(`a${m}`, 'bought')),
      ...members(160).map((m) => outcome(`b${m}`, 'bought')),
      ...members(200).map((m) => outcome(`c${m}`, 'bought')),
    ]
    const collected = collectSamples(exposures, outcomes, [BOUGHT], ['plain', 'warm', 'hot'], START + 30 * DAY_MS)
    expect(judge(design, [BOUGHT], collected, READING)).toMatchObject({ state: 'winner', arm: 'hot' })
  })
})
