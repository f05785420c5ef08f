import fc from 'fast-check'
import { acquisitionRows, acquisitionTotal, type AcquisitionCost } from './acquisition'
import { standAgainst } from './benchmark'
import type { Cohort } from './cohort'
import { STAGES, stepsOf } from './funnel'
import { addToFunnel, NO_FUNNEL, type FunnelFacts } from './funnel-sums'
import { benchmarkFor, checkMetrics, type MetricsProgram } from './metrics-program'
import { addStageTrends, NO_STAGE_TRENDS, trendStretches } from './trend'
import type { StageChange } from '../segment/lifecycle'
import { addDays } from '../time'

const program: MetricsProgram = {
  grossMarginBp: 4_000,
  usual: { passBp: 2_000, goodBp: 3_000, industryBp: 3_500 },
  byCategory: [{ category: 'pet', passBp: 3_000, goodBp: 4_000, industryBp: 4_500 }],
  followedProducts: [],
}
const window = { fromOn: '2026-08-23', toOn: '2026-11-20' }

describe('a rate against its line', () => {
  it.each([
    [0.168, 'below', '低于同类及格线 20%，还差 3.2 个百分点。'],
    [0.2, 'passed', '过了同类及格线 20%，离良好线 30% 差 10.0 个百分点。'],
    [0.2999, 'passed', '过了同类及格线 20%，离良好线 30% 差 0.0 个百分点。'],
    [0.3, 'good', '过了良好线 30%，离行业参考 35% 差 5.0 个百分点。'],
    [0.35, 'above', '达到行业参考 35%，高出 0.0 个百分点。'],
    [null, 'unknown', '同类及格线 20%，行业参考 35%。'],
  ] as const)('%s is %s', (share, standing, sentence) => {
    expect(standAgainst(share, program.usual)).toEqual({ standing, sentence })
  })

  it('what is used up fast has a higher one; a category without its own has the usual', () => {
    expect(benchmarkFor(program, 'pet').passBp).toBe(3_000)
    expect(benchmarkFor(program, 'lamps')).toBe(program.usual)
    expect(benchmarkFor(program, null)).toBe(program.usual)
  })

  it('lines out of order, shares that are none and a category twice are told', () => {
    const [pet] = program.byCategory
    if (!pet) throw new Error('no category')
    expect(checkMetrics(program)).toEqual([])
    expect(checkMetrics({ ...program, byCategory: [pet, pet] }).map(({ at }) => at)).toEqual(['byCategory'])
    expect(checkMetrics({ ...program, byCategory: [{ ...pet, industryBp: 3_500 }] })).toHaveLength(1)
    expect(checkMetrics({ ...program, usual: { passBp: 0, goodBp: 20, industryBp: 10_001 } })).toHaveLength(1)
    expect(checkMetrics({ ...program, grossMarginBp: 10_001 }).map(({ at }) => at)).toEqual(['grossMarginBp'])
  })
})

describe('how far a member came', () => {
  const came = (facts: Partial<FunnelFacts>) =>
    addToFunnel(NO_FUNNEL, { seenOn: ['2026-09-10'], purchases: [], heardOn: [], ...facts }, window)
  const bought = (on: string, receivedOn: string | null = on) => ({ on, receivedOn })

  it.each([
    ['nobody who did not look', { seenOn: [] }, [0, 0, 0, 0]],
    ['not who looked before the window', { seenOn: ['2026-08-22'] }, [0, 0, 0, 0]],
    ['a look alone', {}, [1, 0, 0, 0]],
    ['a purchase before the look does not follow from it', { purchases: [bought('2026-09-09')] }, [1, 0, 0, 0]],
    ['a purchase on the day of the look does', { purchases: [bought('2026-09-10')] }, [1, 1, 1, 0]],
    ['what is still on its way is not in use', { purchases: [bought('2026-09-11', null)] }, [1, 1, 0, 0]],
    [
      'two purchases of one day are one visit',
      { purchases: [bought('2026-09-11'), bought('2026-09-11')] },
      [1, 1, 1, 0],
    ],
    ['another day is coming back', { purchases: [bought('2026-09-11'), bought('2026-09-12')] }, [1, 1, 1, 1]],
    ['what was bought today is not counted yet', { purchases: [bought('2026-11-21')] }, [1, 0, 0, 0]],
  ] as const)('%s', (_words, facts, counts) => {
    const sums = came(facts as Partial<FunnelFacts>)
    expect(STAGES.map((stage) => sums[stage])).toEqual(counts)
  })

  it('who says how it is after having it is heard', () => {
    expect(came({ purchases: [bought('2026-09-11')], heardOn: ['2026-09-20'] }).heard).toBe(1)
    expect(came({ purchases: [bought('2026-09-11')], heardOn: ['2026-09-01'] }).heard).toBe(0)
  })

  it('no stage holds more than the one before it, whatever happened', () => {
    const day = fc.integer({ min: -20, max: 120 }).map((after) => addDays(window.fromOn, after))
    const facts = fc.record({
      seenOn: fc.array(day, { maxLength: 4 }),
      purchases: fc.array(fc.record({ on: day, receivedOn: fc.option(day) }), { maxLength: 4 }),
      heardOn: fc.array(day, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), (members) => {
        const sums = members.reduce((all, one) => addToFunnel(all, one, window), NO_FUNNEL)
        const counts = STAGES.map((stage) => sums[stage])
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
        expect(sums.heard).toBeLessThanOrEqual(sums['in-use'])
        for (const { ofPrevious } of stepsOf(sums)) expect(ofPrevious ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('what new members cost and bring', () => {
  const cohort = (month: string, size: number, ...netFen: number[]): Cohort => ({
    month,
    size,
    cells: netFen.map((each) => ({ members: 1, orders: 1, netFen: each })),
  })
  const cost = (month: string, costFen: number | null, channel = 'all'): AcquisitionCost => ({
    month,
    channel,
    costFen,
  })
  const rows = (cohorts: readonly Cohort[], costs: readonly AcquisitionCost[]) =>
    acquisitionRows(cohorts, costs, [], 4_000, '2026-11')

  it('40 yuan each against 20 of margin in the first month and 30 more in the second: earned back in month 1', () => {
    // 10 members: 500 yuan net in month 0 leave 200 of margin, 20 each; 750 more in month 1 leave 30 each
    expect(rows([cohort('2026-10', 10, 50_000, 75_000)], [cost('2026-10', 40_000)])).toEqual([
      {
        ...{ month: '2026-10', members: 10, costFen: 40_000, costEachFen: 4_000, valueEachFen: 5_000 },
        ...{ ratioBp: 12_500, paybackMonths: 1, outlook: null },
      },
    ])
  })

  it('a month nobody entered says what came in, not what it cost; a cost without newcomers has no each', () => {
    expect(rows([cohort('2026-10', 10, 50_000)], [])).toMatchObject([
      { costFen: null, ratioBp: null, paybackMonths: null },
    ])
    expect(rows([], [cost('2026-10', 100)])).toMatchObject([
      { members: 0, costFen: 100, costEachFen: null, ratioBp: null },
    ])
    expect(rows([], [cost('2026-10', null)])).toEqual([])
    expect(rows([cohort('2025-11', 10, 50_000)], [])).toEqual([])
  })

  it('what was given away for nothing is earned back at once and has no ratio', () => {
    expect(rows([cohort('2026-10', 1, 1)], [cost('2026-10', 0)])).toMatchObject([{ ratioBp: null, paybackMonths: 0 }])
  })

  it('together: money and members add up over the months whose cost is known', () => {
    const months = rows(
      [cohort('2026-09', 10, 100_000), cohort('2026-10', 30, 90_000), cohort('2026-11', 5, 99_999)],
      [cost('2026-09', 20_000), cost('2026-10', 30_000, 'pos'), cost('2026-10', 30_000, 'online')],
    )
    // 80,000 fen for 40 members; margin 40,000 + 36,000
    expect(acquisitionTotal(months)).toEqual({
      ...{ members: 40, costFen: 80_000, costEachFen: 2_000, valueEachFen: 1_900, ratioBp: 9_500, paybackMonths: 0 },
    })
    expect(acquisitionTotal(rows([cohort('2026-10', 1, 1)], []))).toBeNull()
  })

  it('money spent on a month in which nobody came was spent all the same', () => {
    const months = rows([cohort('2026-10', 10, 50_000)], [cost('2026-09', 10_000), cost('2026-10', 10_000)])
    expect(acquisitionTotal(months)).toMatchObject({
      members: 10,
      costFen: 20_000,
      costEachFen: 2_000,
      ratioBp: 10_000,
    })
  })
})

describe('months of leaving and waking', () => {
  const at = (stage: StageChange['stage'], since: string): StageChange => ({ stage, since, because: '' })

  it('asleep in August, lost in October, back in November', () => {
    const history = [
      at('new', '2026-05-01'),
      at('asleep', '2026-08-10'),
      at('lost', '2026-10-05'),
      at('growing', '2026-11-03'),
    ]
    const { churn, 'wake-up': woken } = addStageTrends(NO_STAGE_TRENDS, [history], '2026-11-20')
    const partsOf = (months: typeof churn, month: string) => months.find((one) => one.month === month)
    expect(partsOf(churn, '2026-10')).toEqual({ month: '2026-10', part: 1, whole: 1 })
    expect(partsOf(churn, '2026-11')).toEqual({ month: '2026-11', part: 0, whole: 0 })
    expect(partsOf(woken, '2026-09')).toEqual({ month: '2026-09', part: 0, whole: 1 })
    expect(partsOf(woken, '2026-11')).toEqual({ month: '2026-11', part: 1, whole: 1 })
    expect(partsOf(churn, '2026-05')).toEqual({ month: '2026-05', part: 0, whole: 0 })
  })

  it('members added page by page come to what they come to at once', () => {
    const histories = [
      [at('new', '2026-01-01'), at('asleep', '2026-06-10'), at('growing', '2026-07-03')],
      [at('new', '2026-02-01'), at('lost', '2026-10-10')],
      [at('asleep', '2026-03-01')],
    ]
    const inPages = [histories.slice(0, 1), [], histories.slice(1)].reduce(
      (before, page) => addStageTrends(before, page, '2026-11-20'),
      NO_STAGE_TRENDS,
    )
    expect(inPages).toEqual(addStageTrends(NO_STAGE_TRENDS, histories, '2026-11-20'))
  })

  it('a trend is twelve months, the last one as far as it has come', () => {
    const stretches = trendStretches('2026-11-20')
    expect(stretches).toHaveLength(12)
    expect(stretches[0]).toEqual({ month: '2025-12', fromOn: '2025-12-01', toOn: '2025-12-31' })
    expect(stretches[2]).toEqual({ month: '2026-02', fromOn: '2026-02-01', toOn: '2026-02-28' })
    expect(stretches[11]).toEqual({ month: '2026-11', fromOn: '2026-11-01', toOn: '2026-11-20' })
  })
})
