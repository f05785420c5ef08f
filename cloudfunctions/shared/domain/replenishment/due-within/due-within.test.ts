import fc from 'fast-check'
import { addDays, daysBetween } from '../../time'
import { cadenceOf } from '../cadence'
import type { Cadence } from '../cadence'
import { fitPrior } from '../prior'
import { rhythmOf } from '../product-rhythm'
import { renewsWithin, stillBuyingAfter } from '../renewal'
import { addActivities, memberActivityOf, productActivityOf } from './activity'
import type { ProductActivity } from './activity'
import { fitDueWithin, fitDueWithinLessons, probabilityWithin, reasonsWithin } from './due-within'
import type { Outcome } from './due-within'
import { FEATURES, featuresOf } from './features'
import type { Scene } from './features'
import type { Examples } from './logistic'
import { buysWithin, fitRatePrior } from './purchase-rate'

const TODAY = '2026-07-01'

/** Bought `times` times every `days` days, the last time `ago` days before today. */
const bought = (productId: string, days: number, times: number, ago: number): Cadence =>
  cadenceOf(
    productId,
    Array.from({ length: times }, (_, index) => ({ on: addDays(TODAY, -ago - index * days), qty: 1 })),
  )

const SHOP = Array.from({ length: 120 }, (_, member) =>
  bought('tea', 25 + (member % 11), 1 + (member % 6), member % 40),
)
const PRIOR = fitPrior(SHOP.flatMap((cadence) => rhythmOf([cadence])))
const TEA = SHOP.map((cadence) => productActivityOf(cadence, TODAY)).reduce(addActivities)
const RATES = fitRatePrior([TEA])

/** Its buying days, evenly spread: oldest first. */
const daysOf = ({ firstOn, lastOn, count }: Cadence): string[] =>
  Array.from({ length: count }, (_, place) =>
    addDays(firstOn, Math.round((place * daysBetween(firstOn, lastOn)) / Math.max(1, count - 1))),
  )

const scene = (cadence: Cadence, more: Partial<Scene> = {}): Scene => ({
  cadence,
  member: memberActivityOf([cadence], daysOf(cadence)),
  product: TEA,
  prior: PRIOR,
  rates: RATES,
  today: TODAY,
  ...more,
})

describe('how members and products are doing', () => {
  test('a member in numbers', () => {
    const visitedOn = [90, 70, 40, 10].map((ago) => addDays(TODAY, -ago))
    expect(memberActivityOf([bought('soap', 20, 1, 90), bought('tea', 30, 3, 10)], visitedOn)).toEqual({
      visits: 4,
      visitedOn,
      firstOn: addDays(TODAY, -90),
      lastOn: addDays(TODAY, -10),
      lines: 4,
      repeats: 2,
    })
  })

  test('a product in numbers', () => {
    const one = productActivityOf(bought('tea', 30, 3, 27), TODAY)
    expect(one).toMatchObject({
      buyers: 1,
      returners: 1,
      recentBuyers: 1,
      repeats: 2,
      watchedDays: 88,
      repeatsWatched: 176,
    })
    expect(productActivityOf(bought('tea', 30, 1, 28), TODAY)).toMatchObject({ returners: 0, recentBuyers: 0 })
  })

  test('groups of buyers add up in any order', () => {
    const halves = [SHOP.slice(0, 50), SHOP.slice(50)].map((half) =>
      half.map((c) => productActivityOf(c, TODAY)).reduce(addActivities),
    )
    const [a, b] = halves as [ProductActivity, ProductActivity]
    expect(addActivities(a, b)).toEqual(TEA)
    expect(addActivities(b, a)).toEqual(TEA)
  })
})

describe('how often they buy', () => {
  test('who came back often comes back sooner', () => {
    const [often, seldom] = [bought('tea', 10, 8, 5), bought('tea', 70, 2, 5)]
    expect(buysWithin(often, TEA, RATES, TODAY, 28)).toBeGreaterThan(buysWithin(seldom, TEA, RATES, TODAY, 28))
  })

  test('the longer the horizon, the likelier; and always a probability', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(300),
        fc.integer({ min: 1, max: 60 }),
        (times, ago, horizon) => {
          const one = bought('tea', 15, times, ago)
          const [short, long] = [horizon, horizon + 7].map((days) => buysWithin(one, TEA, RATES, TODAY, days)) as [
            number,
            number,
          ]
          expect(short).toBeGreaterThan(0)
          expect(long).toBeGreaterThan(short)
          expect(long).toBeLessThan(1)
        },
      ),
    )
  })

  test('a shop where all come equally often has hardly any spread, a new shop is not sure of anything', () => {
    const alike = Array.from({ length: 50 }, () => productActivityOf(bought('tea', 30, 4, 0), TODAY)).reduce(
      addActivities,
    )
    expect(fitRatePrior([alike]).shape).toBe(20)
    expect(fitRatePrior([]).perDay).toBeLessThan(0.01)
    const mixed = Array.from({ length: 50 }, (_, i) =>
      productActivityOf(i % 10 === 0 ? bought('tea', 5, 30, 0) : bought('tea', 5, 1, 145), TODAY),
    )
    expect(fitRatePrior([mixed.reduce(addActivities)]).shape).toBeLessThan(1)
  })
})

describe('renewal with cure', () => {
  const interval = { centre: Math.log(30), scale: 0.3, df: 20 }

  test('who has just bought will not buy tomorrow, who is due will', () => {
    expect(renewsWithin(1, 7, interval, 0.9)).toBeLessThan(0.01)
    expect(renewsWithin(28, 7, interval, 0.9)).toBeGreaterThan(0.3)
  })

  test('who is long overdue has gone', () => {
    expect(renewsWithin(200, 28, interval, 0.9)).toBeLessThan(0.01)
    expect(stillBuyingAfter(200, interval, 0.9)).toBeLessThan(0.01)
  })

  test('buying soon is part of still buying', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (silent, horizon, returns) => {
          expect(renewsWithin(silent, horizon, interval, returns)).toBeLessThanOrEqual(
            stillBuyingAfter(silent, interval, returns) + 1e-12,
          )
        },
      ),
    )
  })
})

describe('will they buy within four weeks', () => {
  /** Half a year ago: those whose tea was running out bought, the others did not. */
  const past: Outcome[] = Array.from({ length: 600 }, (_, index) => {
    const ago = (index * 7) % 60
    return {
      scene: scene(bought('tea', 30, 2 + (index % 4), ago)),
      bought: (ago > 5 && ago < 35) !== (index % 10 === 0),
    }
  })
  const model = fitDueWithin(past, 28)

  test('running out soon is likelier than just bought, or long gone', () => {
    const chance = (ago: number): number => probabilityWithin(model, scene(bought('tea', 30, 4, ago)))
    expect(chance(25)).toBeGreaterThan(chance(58))
    expect(chance(25)).toBeGreaterThan(0.5)
  })

  test('says why, the strongest reason first', () => {
    const reasons = reasonsWithin(model, scene(bought('tea', 30, 4, 55)))
    const sizes = reasons.map(({ logOdds }) => Math.abs(logOdds))
    expect(reasons).toHaveLength(FEATURES.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test('the model survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('of a product the shop knows nothing of, the rate alone speaks', () => {
    const [rate, renewal] = featuresOf(scene(bought('tea', 30, 1, 5), { prior: fitPrior([]) }), 28)
    expect(renewal).toBe(rate)
  })

  test('what a visit says: how often they came without buying it, and of all visits how many were for it', () => {
    const tea = bought('tea', 30, 3, 40)
    const at = (visitedAgo: readonly number[], name: (typeof FEATURES)[number]): number => {
      const visitedOn = visitedAgo.map((ago) => addDays(TODAY, -ago))
      const told = featuresOf(scene(tea, { member: memberActivityOf([tea], visitedOn) }), 28)
      return told[FEATURES.indexOf(name)] as number
    }
    const [ignored, alone] = [
      [100, 70, 40, 30, 20, 3],
      [100, 70, 40],
    ]
    expect(at(ignored, 'visitsWithout')).toBeCloseTo(Math.log1p(3), 9)
    expect(at(alone, 'visitsWithout')).toBe(0)
    expect(at(ignored, 'visitShare')).toBeLessThan(at(alone, 'visitShare'))
    expect(at(ignored, 'memberRecent')).toBeGreaterThan(at(alone, 'memberRecent'))
    expect(at(alone, 'late')).toBeGreaterThan(0)
    expect(at(alone, 'lateSq')).toBeCloseTo(at(alone, 'late') ** 2, 9)
  })

  test('a shop where too little has happened is answered by purchase rates alone', () => {
    const few = fitDueWithin(past.slice(0, 30), 28)
    const one = scene(bought('tea', 30, 3, 10))
    expect(few.basis).toBe('rate')
    expect(probabilityWithin(few, one)).toBeCloseTo(buysWithin(one.cadence, TEA, RATES, TODAY, 28), 9)
    expect(fitDueWithin([], 7).basis).toBe('rate')
    expect(model.basis).toBe('stack')
  })

  test('what a single product is like is not learnt from', () => {
    expect(model.logistic.weights.slice(5, 8)).toEqual([0, 0, 0])
    expect(model.logistic.weights[1]).not.toBe(0)
  })

  test('from a dozen products on it is', () => {
    const many = past.map((outcome, index) => ({
      ...outcome,
      scene: { ...outcome.scene, product: { ...TEA, recentBuyers: 5 + (index % 13) } },
    }))
    const { weights } = fitDueWithin(many, 28).logistic
    expect([weights[5] !== 0, weights[6]]).toEqual([true, 0])
  })
})

describe('what is learnt is what foretold the latest day best', () => {
  const width = FEATURES.length
  const FINE = FEATURES.indexOf('visitsWithout')

  /** A past day: feature `column` and chance decide who bought. */
  function lesson(seed: number, size: number, column: number): Examples {
    let state = seed
    const draw = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
    const rows = Float64Array.from({ length: size * width }, () => 2 * draw() - 1)
    const labels = Uint8Array.from({ length: size }, (_, row) =>
      Number(draw() < 1 / (1 + Math.exp(-4 * (rows[row * width + column] as number)))),
    )
    return { width, rows, labels }
  }
  const fineWeights = (lessons: readonly Examples[]): number[] =>
    fitDueWithinLessons(lessons, 28).logistic.weights.slice(8)

  test('where a finer feature tells who buys, it counts', () => {
    expect(fineWeights([lesson(1, 900, FINE), lesson(2, 900, FINE)])[FINE - 8]).toBeGreaterThan(1)
  })

  test('where it told of earlier days only, and not of the latest, it does not', () => {
    expect(fineWeights([lesson(1, 900, 2), lesson(2, 90, FINE)])).toEqual(new Array(width - 8).fill(0))
  })

  test('from one past day only the plain features are learnt, from too few outcomes nothing', () => {
    expect(fineWeights([lesson(1, 900, FINE)])).toEqual(new Array(width - 8).fill(0))
    expect(fitDueWithinLessons([lesson(1, 30, FINE)], 28).basis).toBe('rate')
    expect(fitDueWithinLessons([], 28).basis).toBe('rate')
  })

  test('a large shop is compared on a part of its days', () => {
    const large = lesson(3, 61_000, FINE)
    expect(fineWeights([large, lesson(4, 900, FINE)])[FINE - 8]).toBeGreaterThan(1)
  })
})
