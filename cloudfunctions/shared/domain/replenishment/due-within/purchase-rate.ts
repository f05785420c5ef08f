import { daysBetween } from '../../time'
import type { Day } from '../../time'
import type { Cadence } from '../cadence'
import type { ProductActivity } from './activity'

/** How often members buy again, a day: gamma over the members of a product, with one shape for the shop. */
export type RatePrior = { readonly shape: number; readonly perDay: number }

// A product's own rate counts beside the shop's once its buyers have come back some five times.
const PRODUCT_WEIGHT = 5

/** Fits the shop's rate and shape by moments over all products. */
export function fitRatePrior(products: readonly ProductActivity[]): RatePrior {
  const sum = (value: (product: ProductActivity) => number): number =>
    products.reduce((total, product) => total + value(product), 0)
  const perDay = (sum(({ repeats }) => repeats) + 0.5) / (sum(({ watchedDays }) => watchedDays) + 365)
  const rate = (product: ProductActivity): number => rateOf(product, perDay)
  const expected = sum((product) => rate(product) * product.watchedDays)
  const dispersion = sum((product) => squaresAround(product, rate(product)))
  const spread = sum((product) => rate(product) ** 2 * product.watchedSq)
  const shape = dispersion > expected ? spread / (dispersion - expected) : LARGEST_SHAPE
  return { shape: Math.min(LARGEST_SHAPE, Math.max(SMALLEST_SHAPE, shape)), perDay }
}

/** Probability that a member buys the product within `horizonDays` after `today`: Poisson–gamma, empirical Bayes. */
export function buysWithin(
  cadence: Cadence,
  product: ProductActivity,
  prior: RatePrior,
  today: Day,
  horizonDays: number,
): number {
  const watchedDays = daysBetween(cadence.firstOn, today)
  const scale = prior.shape / rateOf(product, prior.perDay) + watchedDays
  return 1 - (scale / (scale + horizonDays)) ** (prior.shape + cadence.count - 1)
}

const LARGEST_SHAPE = 20
const SMALLEST_SHAPE = 0.05

const rateOf = ({ repeats, watchedDays }: ProductActivity, perDay: number): number =>
  (repeats + PRODUCT_WEIGHT) / (watchedDays + PRODUCT_WEIGHT / perDay)

const squaresAround = ({ repeatsSq, repeatsWatched, watchedSq }: ProductActivity, rate: number): number =>
  repeatsSq - 2 * rate * repeatsWatched + rate * rate * watchedSq
