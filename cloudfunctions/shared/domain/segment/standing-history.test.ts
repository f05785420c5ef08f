import fc from 'fast-check'
import { addDays, type Day } from '../time'
import { historyOf, scoreMember } from './member-score'
import { outlookOn } from './outlook'
import { sumOrders, type PastOrder } from './past-orders'
import type { ScoreModels } from './score-models'
import { NO_HISTORY, nextChangeOn, record, replay } from './standing-history'

const edges = { silentDays: [7, 20, 40, 90], purchases: [1, 2, 3, 5], spentFen: [1000, 3000, 6000, 9000] }
const small: ScoreModels = {
  fittedOn: '2026-11-21',
  buyers: 3,
  returners: 1,
  usualGapDays: 30,
  buying: null,
  spending: null,
  edges,
}
const fitted: ScoreModels = {
  ...small,
  buying: { r: 0.52, alpha: 6.2, a: 0.9, b: 1.6 },
  spending: { p: 6.2, q: 3.7, gamma: 4000 },
}

const on = (...days: readonly Day[]): PastOrder[] =>
  days.map((day) => ({ orderId: day, on: day, netFen: 5000, storeId: 'lake', channel: 'pos', productIds: [] }))

const ORDERS = on('2026-01-05', '2026-02-04', '2026-03-03', '2026-04-06', '2026-09-20')

describe.each([
  ['in a small shop, by silence', small],
  ['by the fitted model', fitted],
])('%s', (_, models) => {
  test('the day of the next change is the first day that says something else', () => {
    const sums = sumOrders(ORDERS, '2026-04-06')
    if (!sums) throw new Error('nothing bought')
    const saying = (day: Day) => {
      const { stage, warning } = outlookOn(sums, models, day)
      return [stage, warning.level]
    }
    const change = nextChangeOn(sums, models, '2026-04-06')
    expect(saying(addDays(change, -1))).toEqual(saying('2026-04-06'))
    expect(saying(change)).not.toEqual(saying('2026-04-06'))
  })

  test('a life told at once is the life that was written down day by day', () => {
    let daily = NO_HISTORY
    for (let day = '2026-01-05'; day <= '2026-11-21'; day = addDays(day, 1)) {
      const sums = sumOrders(ORDERS, day)
      if (sums) daily = record(daily, sums, outlookOn(sums, models, day), day)
    }
    expect(replay(ORDERS, models, '2026-11-21').stages.map(({ stage, since }) => [stage, since])).toEqual(
      daily.stages.map(({ stage, since }) => [stage, since]),
    )
    expect(daily.stages.map(({ stage }) => stage).slice(0, 2)).toEqual(['new', 'growing'])
    expect(daily.stages.map(({ stage }) => stage)).toContain('asleep')
  })
})

describe.each([
  ['in a small shop, by silence', small],
  ['by the fitted model', fitted],
  ['where people buy by the clock', { ...fitted, regularity: { shape: 3, gain: 9, because: '' } }],
])('%s, with days on which they came to look', (_, models) => {
  const days = fc
    .uniqueArray(fc.nat(260), { maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b).map((day) => addDays('2026-03-01', day)))

  test('the day of the next change is the first that says something else, whenever visits run out', () => {
    const sums = sumOrders(ORDERS, '2026-04-06')
    if (!sums) throw new Error('nothing bought')
    fc.assert(
      fc.property(days, fc.nat(120), (visits, later) => {
        const today = addDays('2026-04-06', later)
        const seen = visits.filter((day) => day <= today)
        const saying = (day: Day): string => {
          const { stage, warning } = outlookOn(sums, models, day, seen)
          return `${stage} ${warning.level}`
        }
        const change = nextChangeOn(sums, models, today, seen)
        let first = addDays(today, 1)
        while (first < change && saying(first) === saying(today)) first = addDays(first, 1)
        expect(first).toBe(change)
        if (change < addDays(today, 400)) expect(saying(change)).not.toBe(saying(today))
      }),
      { numRuns: 60 },
    )
  })

  test('levels told at once are the levels that were written down day by day', () => {
    fc.assert(
      fc.property(days, (visits) => {
        let daily = NO_HISTORY
        for (let day = '2026-01-05'; day <= '2026-11-21'; day = addDays(day, 1)) {
          const sums = sumOrders(ORDERS, day)
          if (sums) daily = record(daily, sums, outlookOn(sums, models, day, visits), day)
        }
        expect(replay(ORDERS, models, '2026-11-21', visits).warnings).toEqual(daily.warnings)
      }),
      { numRuns: 30 },
    )
  })
})

test('who comes to look less often is warned of sooner, with the reason on record', () => {
  const visits = Array.from({ length: 8 }, (_, week) => addDays('2026-04-06', 7 * week))
  const until = (visitDays: readonly Day[]) =>
    replay(ORDERS.slice(0, 4), small, '2026-07-20', visitDays).warnings.map(({ level, since, reasons }) => ({
      level,
      since,
      codes: reasons.map(({ code }) => code),
    }))
  const [seen, unseen] = [until(visits), until([])]
  const warnOn = (list: ReturnType<typeof until>): Day => list.find(({ level }) => level === 'warn')?.since ?? '9999'
  expect(warnOn(seen) < warnOn(unseen)).toBe(true)
  expect(seen.find(({ level }) => level === 'warn')?.codes).toContain('looks-less-often')
  expect(unseen.flatMap(({ codes }) => codes)).not.toContain('looks-less-often')
})

test('a score knows since when its member sleeps; the next night adds to what is on record and repeats nothing', () => {
  const asleep = scoreMember('m1', ORDERS.slice(0, 4), small, null, '2026-08-01')?.score
  expect(asleep).toMatchObject({ stage: 'asleep', model: 'silence', buyingDays: 4, orders: 4, netFen: 20_000 })
  expect(asleep && asleep.stageSince < '2026-08-01').toBe(true)
  const again = scoreMember('m1', ORDERS.slice(0, 4), small, historyOf(asleep ?? null), '2026-08-01')?.score
  expect(again).toEqual(asleep)
  const back = scoreMember('m1', ORDERS, small, historyOf(asleep ?? null), '2026-09-20')?.score
  expect(back).toMatchObject({ stage: 'stable', stageSince: '2026-09-20' })
  expect(back?.stages.map(({ stage }) => stage)).toContain('asleep')
})

test('of somebody who never bought, nothing is said', () => {
  expect(scoreMember('m1', [], small, null, '2026-11-21')).toBeNull()
})

test('with a model there is an interval around what a year may bring', () => {
  const year = scoreMember('m1', ORDERS, fitted, null, '2026-09-25')?.score.yearFen
  expect(year && year.low <= year.expected && year.expected <= year.high && year.high > 0).toBe(true)
})

test('who bought nothing has no history, and nothing is on record of who was never scored', () => {
  expect(replay([], small, '2026-11-21')).toEqual(NO_HISTORY)
  expect(historyOf(null)).toBeNull()
})

test('a shop that knows one half of the models says what that half can say', () => {
  const spends = scoreMember('m1', ORDERS, { ...small, spending: fitted.spending }, null, '2026-09-25')?.score
  expect(spends).toMatchObject({ model: 'silence', yearFen: null })
  expect(spends?.spendEachFen).toBeGreaterThan(0)
  const comes = scoreMember('m1', ORDERS, { ...fitted, spending: null }, null, '2026-09-25')?.score
  expect(comes).toMatchObject({ model: 'mbg-nbd', yearFen: null, spendEachFen: 5000 })
})
