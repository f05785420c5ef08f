import fc from 'fast-check'
import { checkCondition } from './check-condition'
import { recordWarning, warningOf } from './churn-warning'
import type { ChurnFacts } from './churn-warning'
import { concentrationOf } from './concentration'
import { countMeeting, meets } from './condition'
import type { Condition, SegmentMember } from './condition'
import { advance, stageOf } from './lifecycle'
import type { LifecycleFacts, StageChange } from './lifecycle'
import { edgesOf, groupOf, RFM_ADVICE, scoresOf } from './rfm'
import type { RfmFacts } from './rfm'

describe('RFM', () => {
  const shop: RfmFacts[] = Array.from({ length: 100 }, (_, index) => ({
    silentDays: index + 1,
    purchases: 101 - (index + 1),
    spentFen: (index + 1) * 100,
  }))
  const edges = edgesOf(shop)

  test('a fifth of the shop gets each score', () => {
    for (const part of ['recency', 'frequency', 'money'] as const)
      for (const score of [1, 2, 3, 4, 5])
        expect(shop.filter((facts) => scoresOf(facts, edges)[part] === score)).toHaveLength(20)
  })

  test('who was here yesterday scores 5 for recency', () => {
    expect(scoresOf({ silentDays: 0, purchases: 0, spentFen: 0 }, edges)).toEqual({
      recency: 5,
      frequency: 1,
      money: 1,
    })
  })

  const thresholds = { kind: 'thresholds', silentDays: 30, purchases: 3, spentFen: 50_000 } as const

  test.each([
    [10, 5, 80_000, '重要价值客户'],
    [10, 1, 80_000, '重要发展客户'],
    [60, 5, 80_000, '重要保持客户'],
    [60, 1, 80_000, '重要挽留客户'],
    [10, 5, 10_000, '一般价值客户'],
    [10, 1, 10_000, '一般发展客户'],
    [60, 5, 10_000, '一般保持客户'],
    [60, 1, 10_000, '一般挽留客户'],
    [30, 3, 50_000, '重要价值客户'],
  ] as const)('silent for %p days, %p purchases, %p fen: %s', (silentDays, purchases, spentFen, name) => {
    const { name: found, strategy } = RFM_ADVICE[groupOf({ silentDays, purchases, spentFen }, thresholds)]
    expect(found).toBe(name)
    expect(strategy).toMatch(/。$/)
  })

  test('by fifths the best fifths are high', () => {
    const rule = { kind: 'quintiles', edges } as const
    expect(groupOf({ silentDays: 1, purchases: 100, spentFen: 10_000 }, rule)).toBe('key-value')
    expect(groupOf({ silentDays: 50, purchases: 50, spentFen: 5000 }, rule)).toBe('plain-retain')
  })

  test('a shop without members has no fifths', () => {
    expect(edgesOf([])).toEqual({ silentDays: [], purchases: [], spentFen: [] })
  })
})

describe('the life of a member', () => {
  const facts: LifecycleFacts = { purchases: 5, silentDays: 10, usualGapDays: 30, alive: 0.9 }

  test.each([
    ['new', { purchases: 1 }],
    ['growing', { purchases: 2 }],
    ['growing', { purchases: 3 }],
    ['stable', { purchases: 4 }],
    ['asleep', { silentDays: 60 }],
    ['asleep', { alive: 0.4 }],
    ['asleep', { silentDays: 200 }],
    ['asleep', { alive: 0.1 }],
    ['lost', { silentDays: 120, alive: 0.1 }],
  ] as const)('is %s with %j', (stage, change) => {
    expect(stageOf({ ...facts, ...change }).stage).toBe(stage)
  })

  test('says why', () => {
    expect(stageOf({ ...facts, silentDays: 61 }).because).toBe('已 61 天没来，平常约 30 天来一次')
    expect(stageOf(facts).because).toBe('买过 5 次')
  })

  const stable: StageChange = { stage: 'stable', since: '2026-01-01', because: '买过 5 次' }

  test('a history begins, goes on, and keeps still when nothing changes', () => {
    const begun = advance([], { stage: 'new', because: '只买过 1 次' }, '2026-01-01', true)
    const grown = advance(begun, { stage: 'growing', because: '买过 2 次' }, '2026-02-01', true)
    expect(grown.map(({ stage, since }) => [stage, since])).toEqual([
      ['new', '2026-01-01'],
      ['growing', '2026-02-01'],
    ])
    expect(advance(grown, { stage: 'growing', because: '买过 3 次' }, '2026-03-01', true)).toBe(grown)
  })

  test('who sleeps is woken by a purchase, not by a rule', () => {
    const asleep = advance([stable], { stage: 'asleep', because: '' }, '2026-04-01', false)
    expect(asleep).toHaveLength(2)
    expect(advance(asleep, { stage: 'stable', because: '' }, '2026-04-02', false)).toBe(asleep)
    expect(advance(asleep, { stage: 'stable', because: '' }, '2026-04-02', true)).toHaveLength(3)
    const lost = advance(asleep, { stage: 'lost', because: '' }, '2026-09-01', false)
    expect(advance(lost, { stage: 'asleep', because: '' }, '2026-09-02', false)).toBe(lost)
  })
})

describe('warning that somebody is leaving', () => {
  const calm: ChurnFacts = { alive: 0.95, silentDays: 20, usualGapDays: 30, visitsLast30: 4, visits30Before: 5 }

  test.each([
    ['calm', {}, []],
    ['calm', { silentDays: 50 }, ['later-than-usual']],
    ['watch', { silentDays: 50, visitsLast30: 1 }, ['later-than-usual', 'looks-less-often']],
    ['watch', { alive: 0.6 }, []],
    ['warn', { alive: 0.6, visitsLast30: 2 }, ['looks-less-often']],
    ['warn', { alive: 0.3 }, []],
    ['gone', { alive: 0.1, visitsLast30: 0 }, ['looks-less-often']],
    ['warn', { alive: 0.1, visitsLast30: 3 }, ['still-looks']],
    ['warn', { alive: 0.1, visitsLast30: 1 }, ['looks-less-often', 'still-looks']],
    ['calm', { visitsLast30: 0, visits30Before: 1 }, []],
  ] as const)('%s with %j', (level, change, reasons) => {
    const warning = warningOf({ ...calm, ...change })
    expect(warning.level).toBe(level)
    expect(warning.reasons.map(({ code }) => code)).toEqual(reasons)
  })

  test.each([
    [{}, '20 天没买，平常约 30 天买一次'],
    [{ silentDays: 50, visitsLast30: 1 }, '已 50 天没买，平常约 30 天买一次；近 30 天有 1 天来看过，之前 30 天是 5 天'],
    [{ alive: 0.1 }, '近 30 天还有 4 天来看过'],
  ])('%j is said in words', (change, because) => {
    expect(warningOf({ ...calm, ...change }).because).toBe(because)
  })

  test('levels are kept, and only changes', () => {
    const first = recordWarning([], warningOf(calm), '2026-01-01')
    expect(recordWarning(first, warningOf(calm), '2026-01-02')).toBe(first)
    expect(recordWarning(first, warningOf({ ...calm, alive: 0.3 }), '2026-01-03').map(({ level }) => level)).toEqual([
      'calm',
      'warn',
    ])
  })
})

describe('conditions of an operator', () => {
  const TODAY = '2026-07-01'
  const li: SegmentMember = {
    figures: { silentDays: 20, purchases: 6, spentFen: 88_000 },
    words: { stage: ['stable'], tag: ['cat', 'coupon-lover'] },
    events: [
      { kind: 'browse', on: '2026-06-30', subject: 'cat-food' },
      { kind: 'browse', on: '2026-06-25', subject: 'toy' },
      { kind: 'purchase', on: '2026-06-11', subject: 'cat-food' },
      { kind: 'browse', on: '2026-07-02', subject: 'cat-food' },
    ],
  }
  const met = (condition: Condition): boolean => meets(li, condition, TODAY)

  test.each<[string, Condition, boolean]>([
    ['six purchases or more', { kind: 'figure', figure: 'purchases', from: 6 }, true],
    ['at most five purchases', { kind: 'figure', figure: 'purchases', to: 5 }, false],
    ['points that are not known', { kind: 'figure', figure: 'availablePoints', from: 0 }, false],
    ['a tag among several', { kind: 'word', word: 'tag', oneOf: ['cat', 'dog'] }, true],
    ['a word that is not known', { kind: 'word', word: 'channel', oneOf: ['pos'] }, false],
    ['looked within a week', { kind: 'events', event: 'browse', withinDays: 7, from: 2 }, true],
    ['looked within a week, three times', { kind: 'events', event: 'browse', withinDays: 7, from: 3 }, false],
    [
      'looked at cat food today or yesterday',
      { kind: 'events', event: 'browse', withinDays: 2, subject: 'cat-food' },
      true,
    ],
    ['bought nothing for a fortnight', { kind: 'events', event: 'purchase', withinDays: 14, from: 0, to: 0 }, true],
    ['not lost', { kind: 'not', of: { kind: 'word', word: 'stage', oneOf: ['lost'] } }, true],
    ['all of nothing', { kind: 'and', of: [] }, true],
    ['any of nothing', { kind: 'or', of: [] }, false],
  ])('%s', (_, condition, expected) => {
    expect(met(condition)).toBe(expected)
  })

  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.integer({ min: 0, max: 10 }).map((from): Condition => ({ kind: 'figure', figure: 'purchases', from })),
    fc.constantFrom('cat', 'dog').map((tag): Condition => ({ kind: 'word', word: 'tag', oneOf: [tag] })),
  )

  test('not (a and b) is (not a) or (not b)', () => {
    const not = (of: Condition): Condition => ({ kind: 'not', of })
    fc.assert(
      fc.property(leaf, leaf, (a, b) => {
        expect(met(not({ kind: 'and', of: [a, b] }))).toBe(met({ kind: 'or', of: [not(a), not(b)] }))
      }),
    )
  })

  test('counting a shop is asking each member', () => {
    const shop = [li, { ...li, figures: { purchases: 1 } }, { ...li, figures: {} }]
    expect(countMeeting(shop, { kind: 'figure', figure: 'purchases', from: 2 }, TODAY)).toEqual({ met: 1, of: 3 })
  })

  test.each<[string, Condition, string[]]>([
    ['sound', { kind: 'and', of: [{ kind: 'figure', figure: 'purchases', from: 1 }] }, []],
    ['nothing inside', { kind: 'or', of: [] }, ['all: empty']],
    ['no value to compare with', { kind: 'not', of: { kind: 'word', word: 'tag', oneOf: [] } }, ['all.not: empty']],
    ['upside down', { kind: 'figure', figure: 'purchases', from: 5, to: 1 }, ['all: upside-down']],
    ['no limit', { kind: 'figure', figure: 'purchases' }, ['all: no-limit']],
    [
      'a window of ten years',
      { kind: 'and', of: [{ kind: 'events', event: 'browse', withinDays: 3650 }] },
      ['all.0: window-out-of-range'],
    ],
    ['a figure from elsewhere', { kind: 'figure', figure: 'height' as 'purchases', from: 1 }, ['all: unknown-field']],
    ['a word from elsewhere', { kind: 'word', word: 'mood' as 'tag', oneOf: ['x'] }, ['all: unknown-field']],
  ])('a condition that is %s', (_, condition, problems) => {
    expect(checkCondition(condition).map(({ at, problem }) => `${at}: ${problem}`)).toEqual(problems)
  })

  test('nobody reads seven levels', () => {
    const deep = Array.from({ length: 7 }).reduce<Condition>((of) => ({ kind: 'not', of }), {
      kind: 'figure',
      figure: 'alive',
      from: 0,
    })
    expect(checkCondition(deep)).toMatchObject([{ problem: 'too-deep' }])
  })
})

describe('80/20', () => {
  test('one of five brings four fifths', () => {
    expect(concentrationOf([5, 5, 80, 5, 5])).toEqual({
      ...{ topFifthShare: 0.8, membersForFourFifths: 0.2, topFifthFromFen: 80, totalFen: 100 },
    })
  })

  test('all alike', () => {
    expect(concentrationOf(new Array<number>(10).fill(7))).toEqual({
      ...{ topFifthShare: 0.2, membersForFourFifths: 0.8, topFifthFromFen: 7, totalFen: 70 },
    })
    expect(concentrationOf([])).toBeNull()
    expect(concentrationOf([0, 0])).toBeNull()
  })
})
