import fc from 'fast-check'
import { addDays, daysBetween } from '../time'
import { cadenceOf } from './cadence'
import type { Cadence } from './cadence'
import { predict } from './predict'
import type { DuePrediction } from './predict'
import type { Prior, ProductPrior } from './prior'

const CAT_FOOD: ProductPrior = {
  log: Math.log(30),
  variance: 0.001,
  within: 0.06,
  packElasticity: 1,
  repeatShare: 0.6,
  intervals: 900,
  members: 200,
  source: 'members',
}

const PRIOR: Prior = {
  shop: { ...CAT_FOOD, log: Math.log(45), variance: 0.3, source: 'shop' },
  products: {
    'cat-food': CAT_FOOD,
    sofa: { ...CAT_FOOD, repeatShare: 0.03 },
    filter: { ...CAT_FOOD, log: Math.log(90), repeatShare: 0.03, source: 'catalogue', intervals: 0, members: 0 },
    rare: { ...CAT_FOOD, variance: 0.3, source: 'shop', intervals: 2, members: 2 },
  },
  between: 0.09,
  pairDf: 12,
  sizeElasticity: 1,
  repeatWeight: 2,
}

/** Bought `times` times every `days` days, from 1 January 2026 on. */
const every = (
  days: number,
  times: number,
  packs: (index: number) => number = () => 1,
  productId = 'cat-food',
): Cadence =>
  cadenceOf(
    productId,
    Array.from({ length: times }, (_, index) => ({ on: addDays('2026-01-01', index * days), qty: packs(index) })),
  )

function due(cadence: Cadence, today = cadence.lastOn, prior = PRIOR): DuePrediction {
  const prediction = predict(cadence, prior, today)
  if (prediction.answer !== 'due') throw new Error(prediction.reason)
  return prediction
}

describe('when will they need it again', () => {
  test.each([
    ['six times every 20 days: about 20 days', every(20, 6), 19, 23, 'yours'],
    ['six times every 45 days: about 45 days', every(45, 6), 38, 45, 'yours'],
    ['bought once: as long as it lasts others', every(30, 1), 30, 30, 'product'],
    ['twice, 60 days apart: between theirs and the product’s', every(60, 2), 40, 56, 'yours'],
  ] as const)('%s', (_, cadence, least, most, basis) => {
    const { medianDays, basis: whose } = due(cadence)
    expect(medianDays).toBeGreaterThanOrEqual(least)
    expect(medianDays).toBeLessThanOrEqual(most)
    expect(whose).toBe(basis)
  })

  test('the reasons are there to be told: yours 20 days, the product’s 30', () => {
    expect(due(every(20, 6))).toMatchObject({
      ownDays: 20,
      productDays: 30,
      ownIntervals: 5,
      cycleNo: 6,
      packDays: 0,
      lastQty: 1,
    })
    expect(due(every(20, 1))).toMatchObject({ ownDays: null, ownWeight: 0, ownIntervals: 0, cycleNo: 1 })
  })

  test('where everybody has one rhythm it is told as the member’s own, once that is known', () => {
    const alike = { ...PRIOR, between: 0.0004 }
    const basisOf = (times: number): unknown => {
      const said = predict(every(31, times), alike, every(31, times).lastOn)
      return said.answer === 'due' && said.ownWeight < 0.5 ? said.basis : 'weighs more'
    }
    expect([1, 2, 3, 5].map(basisOf)).toEqual(['product', 'product', 'yours', 'yours'])
    const other = predict(every(20, 4), alike, every(20, 4).lastOn)
    expect(other).toMatchObject({ basis: 'product', ownDays: 20 })
  })

  test('two packs this time: it will last twice as long', () => {
    const cadence = every(30, 6, (index) => (index === 5 ? 2 : 1))
    const { medianDays, packDays, lastQty } = due(cadence)
    expect(lastQty).toBe(2)
    expect(medianDays).toBeGreaterThan(55)
    expect(packDays).toBe(Math.round(medianDays / 2))
  })

  test('three packs at the first purchase: three times the pack’s days', () => {
    expect(due(every(30, 1, () => 3))).toMatchObject({ medianDays: 90, packDays: 60 })
  })

  test('one who buys like clockwork gets a narrower interval than one who does not', () => {
    const erratic = cadenceOf(
      'cat-food',
      [0, 10, 70, 85, 150].map((day) => ({ on: addDays('2026-01-01', day), qty: 1 })),
    )
    const width = (prediction: DuePrediction): number => daysBetween(prediction.earlyOn, prediction.lateOn)
    expect(width(due(every(30, 5)))).toBeLessThan(width(due(erratic)))
  })

  test('a product of no standing but bought twice by this member: the shop’s rhythm helps', () => {
    expect(due(every(40, 2, () => 1, 'unlisted')).medianDays).toBeGreaterThan(35)
  })
})

describe('when there is too little to say', () => {
  test.each([
    ['one purchase of a product nobody else came back for', 'rare', 'product-unknown'],
    ['one purchase of a product nobody has heard of', 'unlisted', 'product-unknown'],
    ['one purchase of what people buy once in a lifetime', 'sofa', 'seldom-bought-again'],
  ] as const)('%s: no date', (_, productId, reason) => {
    expect(
      predict(
        every(30, 1, () => 1, productId),
        PRIOR,
        '2026-01-02',
      ),
    ).toEqual({
      answer: 'not-enough-data',
      productId,
      reason,
    })
  })

  test('a shop that knows nothing says nothing, even of a product called "constructor"', () => {
    const prior = { ...PRIOR, shop: null, products: {} }
    expect(
      predict(
        every(30, 3, () => 1, 'constructor'),
        prior,
        '2026-03-05',
      ),
    ).toMatchObject({ reason: 'product-unknown' })
  })

  test('the packet says 90 days: that is enough for one purchase', () => {
    expect(due(every(30, 1, () => 1, 'filter')).medianDays).toBe(90)
  })

  test('one who did buy a second sofa gets a date', () => {
    expect(due(every(30, 2, () => 1, 'sofa')).answer).toBe('due')
  })
})

describe('as the days pass without a purchase', () => {
  const regular = every(30, 6)
  const after = (days: number): DuePrediction => due(regular, addDays(regular.lastOn, days))

  test('the date stands still until it is there', () => {
    const said = after(0).dueOn
    for (const days of [5, 20, 29]) expect(after(days)).toMatchObject({ dueOn: said, state: 'upcoming' })
  })

  test('once it has passed, what is said is what can still happen', () => {
    const late = after(36)
    expect(late.state).toBe('overdue')
    expect(daysBetween(regular.lastOn, late.dueOn)).toBeGreaterThanOrEqual(36)
    expect(late.stillBuying).toBeLessThan(after(20).stillBuying)
  })

  test('after half a year of silence they have left this product', () => {
    expect(after(180).state).toBe('lapsed')
    expect(after(180).stillBuying).toBeLessThan(0.01)
  })

  test('a regular is believed longer than one who bought once', () => {
    const once = every(30, 1)
    expect(after(50).stillBuying).toBeGreaterThan(due(once, addDays(once.lastOn, 50)).stillBuying)
  })

  test('a clock that stands before the last purchase does no harm', () => {
    expect(due(regular, '2025-12-01').dueOn).toBe(after(0).dueOn)
  })
})

describe('whatever was bought', () => {
  const cadence = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 400 }), qty: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((steps) => {
      let day = 0
      return cadenceOf(
        'cat-food',
        steps.map(({ gap, qty }) => ({ on: addDays('2024-01-01', (day += gap)), qty })),
      )
    })

  test('the interval holds the date, and neither lies in the past', () => {
    fc.assert(
      fc.property(cadence, fc.nat(2000), (one, silence) => {
        const today = addDays(one.lastOn, silence)
        const { earlyOn, dueOn, lateOn, medianDays, ownWeight, stillBuying } = due(one, today)
        expect([earlyOn, dueOn, lateOn]).toEqual([earlyOn, dueOn, lateOn].sort())
        expect(earlyOn >= today).toBe(true)
        expect(medianDays).toBeGreaterThanOrEqual(1)
        expect(ownWeight).toBeGreaterThanOrEqual(0)
        expect(ownWeight).toBeLessThan(1)
        expect(stillBuying).toBeGreaterThanOrEqual(0)
        expect(stillBuying).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('more silence never makes it likelier that they still buy it', () => {
    fc.assert(
      fc.property(cadence, fc.nat(900), fc.nat(900), (one, a, b) => {
        const at = (days: number): number => due(one, addDays(one.lastOn, days)).stillBuying
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1e-12)
      }),
    )
  })
})
