import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { addDays } from '../time'
import { cadenceOf } from './cadence'
import type { Cadence } from './cadence'
import { fitPrior } from './prior'
import { rhythmOf } from './product-rhythm'
import type { ProductRhythm } from './product-rhythm'

type Truth = {
  readonly productId: string
  readonly medianDays: number
  readonly members: number
  readonly intervals: number
  /** Standard deviations of log-intervals: between members, and within one. */
  readonly between: number
  readonly within: number
  readonly elasticity?: number
  readonly packs?: (index: number, draw: number) => number
}

/** Repeatable chance: a linear congruential generator (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}

const normal = (draw: () => number): number => normalQuantile(Math.min(0.999999, Math.max(0.000001, draw())), 0, 1)

function shopOf(truth: Truth, seed = 7): Cadence[] {
  const draw = dice(seed)
  return Array.from({ length: truth.members }, (_, member) => {
    const own = Math.log(truth.medianDays) + truth.between * normal(draw)
    let day = 0
    const occasions = Array.from({ length: truth.intervals + 1 }, () => {
      const qty = truth.packs?.(member, draw()) ?? 1
      const on = addDays('2024-01-01', Math.round(day))
      const log = own + truth.within * normal(draw) + (truth.elasticity ?? 0) * Math.log(qty)
      day += Math.max(1, Math.exp(log))
      return { on, qty }
    })
    return cadenceOf(truth.productId, occasions)
  })
}

const rhythmsOf = (cadences: readonly Cadence[]): ProductRhythm[] => cadences.flatMap((cadence) => rhythmOf([cadence]))

const CAT_FOOD: Truth = {
  productId: 'cat-food',
  medianDays: 31,
  members: 300,
  intervals: 8,
  between: 0.3,
  within: 0.25,
}

describe('what the shop knows of its products', () => {
  test('finds back how long a pack lasts, how members differ, and how steady each is', () => {
    const prior = fitPrior(rhythmsOf(shopOf(CAT_FOOD)))
    const product = prior.products['cat-food']
    expect(Math.exp(product?.log ?? 0)).toBeCloseTo(31, -0.5)
    expect(product?.within).toBeGreaterThan(0.055)
    expect(product?.within).toBeLessThan(0.07)
    expect(prior.between).toBeGreaterThan(0.06)
    expect(prior.between).toBeLessThan(0.12)
    expect(product?.source).toBe('members')
  })

  test('two packs last twice as long where they do', () => {
    const packs = (_: number, draw: number): number => (draw < 0.3 ? 2 : 1)
    const prior = fitPrior(rhythmsOf(shopOf({ ...CAT_FOOD, elasticity: 1, packs })))
    expect(prior.products['cat-food']?.packElasticity).toBeGreaterThan(0.9)
  })

  test('packs change nothing where they do not', () => {
    const packs = (_: number, draw: number): number => (draw < 0.3 ? 3 : 1)
    const prior = fitPrior(rhythmsOf(shopOf({ ...CAT_FOOD, packs })))
    expect(prior.products['cat-food']?.packElasticity).toBeLessThan(0.1)
  })

  test('tells goods that last by the pack from goods that do not', () => {
    const packs = (_: number, draw: number): number => (draw < 0.4 ? 3 : 1)
    const prior = fitPrior([
      ...rhythmsOf(shopOf({ ...CAT_FOOD, elasticity: 1, packs })),
      ...rhythmsOf(shopOf({ ...CAT_FOOD, productId: 'flowers', packs }, 8)),
    ])
    expect(prior.products['cat-food']?.packElasticity).toBeGreaterThan(0.9)
    expect(prior.products['flowers']?.packElasticity).toBeLessThan(0.1)
  })

  test('members who always buy more do not need it later for that', () => {
    const bulk = shopOf({ ...CAT_FOOD, packs: (member) => (member % 2 === 0 ? 1 : 4) })
    expect(fitPrior(rhythmsOf(bulk)).sizeElasticity).toBeLessThan(0.15)
  })

  test('some members are like clockwork and some are not: few degrees of freedom', () => {
    const steady = shopOf({ ...CAT_FOOD, within: 0.08 })
    const erratic = shopOf({ ...CAT_FOOD, within: 0.6 }, 8)
    expect(fitPrior(rhythmsOf([...steady, ...erratic])).pairDf).toBeLessThan(8)
    expect(fitPrior(rhythmsOf(shopOf(CAT_FOOD))).pairDf).toBeGreaterThan(15)
  })

  test('a product that two members bought again is drawn towards the rest of the shop', () => {
    const shop = Array.from({ length: 20 }, (_, index) =>
      shopOf({ ...CAT_FOOD, productId: `p${index}`, members: 40 }, index + 1),
    ).flat()
    const few = shopOf({ ...CAT_FOOD, productId: 'new', medianDays: 300, members: 2, intervals: 1 })
    const entry = fitPrior(rhythmsOf([...shop, ...few])).products['new']
    expect(entry?.source).toBe('shop')
    expect(Math.exp(entry?.log ?? 0)).toBeLessThan(250)
    expect(Math.exp(entry?.log ?? 0)).toBeGreaterThan(31)
  })

  test('most of those who buy it come back for one product, hardly anybody for the other', () => {
    const once = Array.from({ length: 300 }, () => cadenceOf('sofa', [{ on: '2025-01-01', qty: 1 }]))
    const prior = fitPrior(
      rhythmsOf([...shopOf(CAT_FOOD), ...once, ...shopOf({ ...CAT_FOOD, productId: 'sofa', members: 3 })]),
    )
    expect(prior.products['cat-food']?.repeatShare).toBeGreaterThan(0.95)
    expect(prior.products['sofa']?.repeatShare).toBeLessThan(0.05)
  })

  test('many stop after the first purchase and few later: one return says much', () => {
    const once = Array.from({ length: 600 }, () => cadenceOf('cat-food', [{ on: '2025-01-01', qty: 1 }]))
    expect(fitPrior(rhythmsOf([...shopOf(CAT_FOOD), ...once])).repeatWeight).toBeLessThan(1)
  })

  test('shards need not be merged first', () => {
    const cadences = shopOf(CAT_FOOD)
    const whole = fitPrior(rhythmsOf(cadences))
    expect(fitPrior(rhythmsOf([...cadences].reverse()))).toEqual(whole)
  })

  test('the knowledge survives being stored as JSON', () => {
    const prior = fitPrior(rhythmsOf(shopOf(CAT_FOOD)), { catalogue: { soap: { category: 'bath', cycleDays: 40 } } })
    expect(JSON.parse(JSON.stringify(prior))).toEqual(prior)
  })
})

describe('what the catalogue adds', () => {
  const shampoo = { category: 'hair', cycleDays: 60 }

  test('a new shop without a single sale knows only what the catalogue says', () => {
    const prior = fitPrior([], { catalogue: { shampoo, vase: { category: 'home', cycleDays: null } } })
    expect(prior.shop).toBeNull()
    expect(Math.exp(prior.products['shampoo']?.log ?? 0)).toBeCloseTo(60, 1)
    expect(prior.products['shampoo']).toMatchObject({ source: 'catalogue', packElasticity: 1, intervals: 0 })
    expect(prior.products['vase']).toBeUndefined()
  })

  test('a shop without sales and without a catalogue knows nothing', () => {
    expect(fitPrior([])).toMatchObject({ shop: null, products: {} })
  })

  test('members who bought it again outweigh what the packet says', () => {
    const prior = fitPrior(rhythmsOf(shopOf(CAT_FOOD)), {
      catalogue: { 'cat-food': { category: 'cat', cycleDays: 90 } },
    })
    expect(Math.exp(prior.products['cat-food']?.log ?? 0)).toBeCloseTo(31, -0.7)
    expect(prior.products['cat-food']?.source).toBe('members')
  })

  test('a new flavour is expected to last as long as the others of its category', () => {
    const products = ['tuna', 'salmon', 'chicken', 'beef'].flatMap((productId, index) =>
      shopOf({ ...CAT_FOOD, productId, members: 60, medianDays: 28 + index }, index + 1),
    )
    const slow = ['sofa', 'lamp', 'vase', 'rug'].flatMap((productId, index) =>
      shopOf({ ...CAT_FOOD, productId, members: 60, medianDays: 200 }, index + 9),
    )
    const category = (name: string) => ({ category: name, cycleDays: null })
    const catalogue = {
      ...Object.fromEntries(['tuna', 'salmon', 'chicken', 'beef', 'duck'].map((id) => [id, category('cat')])),
      ...Object.fromEntries(['sofa', 'lamp', 'vase', 'rug'].map((id) => [id, category('home')])),
      toy: category('play'),
    }
    const prior = fitPrior(rhythmsOf([...products, ...slow]), { catalogue })
    expect(prior.products['duck']?.source).toBe('category')
    expect(Math.exp(prior.products['duck']?.log ?? 0)).toBeLessThan(45)
    expect(prior.products['toy']?.source).toBe('shop')
  })
})
