import type { SampledBuyer } from '../segment/buyer-sample'
import { expectationOn } from '../segment/outlook'
import { fitScoreModels } from '../segment/score-models'
import { addDays } from '../time'
import { outlooksOf } from './cohort-outlook'

const TODAY = '2026-11-20'

/** Sixty members a month who began in June and in October; two in three came again, every three to five weeks. */
const sample: readonly SampledBuyer[] = Array.from({ length: 400 }, (_, place): SampledBuyer => {
  const firstOn = place % 2 === 0 ? '2026-06-10' : '2026-10-05'
  const room = place % 2 === 0 ? 4 : 1
  const repeats = place % 3 === 0 ? 0 : 1 + (place % room)
  const lastOn = addDays(firstOn, repeats * (21 + (place % 15)))
  const netFen = (repeats + 1) * (8_000 + (place % 7) * 1_000)
  return {
    ...{ memberId: `m${place}`, firstOn, lastOn, buyingDays: repeats + 1, orders: repeats + 1, netFen },
    repeatFen: (netFen * repeats) / (repeats + 1),
  }
})
const models = fitScoreModels(sample, TODAY)

it('what a month’s members may bring is the mean of what each may bring, inside its interval', () => {
  const few = sample.slice(0, 100)
  const [june, october] = outlooksOf(few, models, TODAY, '2026-01')
  const own = few
    .filter(({ firstOn }) => firstOn === '2026-06-10')
    .map((sums) => expectationOn(sums, models, TODAY).yearFen)
  const mean = own.reduce((sum, year) => sum + (year?.expected ?? 0), 0) / own.length
  expect(june).toMatchObject({ month: '2026-06', members: 50, expectedFen: Math.round(mean) })
  expect(october).toMatchObject({ month: '2026-10', members: 50 })
  for (const { lowFen, expectedFen, highFen } of [june, october].flatMap((one) => one ?? [])) {
    expect(lowFen).toBeLessThan(expectedFen)
    expect(highFen).toBeGreaterThan(expectedFen)
    expect(highFen - expectedFen).toBeLessThan(expectedFen)
  }
})

it('of many members a fair draw is looked at, and more of them make the interval narrower', () => {
  const [many] = outlooksOf(sample, models, TODAY, '2026-01')
  const [few] = outlooksOf(sample.slice(0, 40), models, TODAY, '2026-01')
  expect([many?.members, few?.members]).toEqual([150, 20])
  const width = (one: typeof many) => ((one?.highFen ?? 0) - (one?.lowFen ?? 0)) / (one?.expectedFen ?? 1)
  expect(width(many)).toBeLessThan(width(few))
})

it('without models nothing is said, nor of months before the first asked for', () => {
  expect(outlooksOf(sample, { ...models, buying: null }, TODAY, '2026-01')).toEqual([])
  expect(outlooksOf(sample, models, TODAY, '2026-07').map(({ month }) => month)).toEqual(['2026-10'])
})
