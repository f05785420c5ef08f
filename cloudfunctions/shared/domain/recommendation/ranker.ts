import { fitLogistic } from '../replenishment/due-within/logistic'
import type { Logistic } from '../replenishment/due-within/logistic'
import { habitsOf } from './habit'
import type { Habit } from './habit'
import { tasteOf } from './taste'
import type { Basket, Taste } from './taste'

/** What is known of a product for one member before the next basket. */
export type Candidate = { readonly productId: string; readonly features: readonly number[] }

/** The features, in the order of `featuresOf`. */
export const RANK_FEATURES = [
  'own',
  'steady',
  'recent',
  'weighed',
  'steadyShare',
  'recentShare',
  'times',
  'since',
  'lateness',
  'offBeat',
  'silence',
  'neighbours',
  'popularity',
  'blend',
] as const

/** How the parts of a score are weighed; see `Blend`. */
export type Weighing = { readonly decay: number; readonly neighbourWeight: number; readonly popularityWeight: number }

/** Every product that may be in the next basket: own ones, those of neighbours, and what sells best. */
export function candidatesOf(
  baskets: readonly Basket[],
  around: Taste,
  popularity: Taste,
  popular: readonly string[],
  weighing: Weighing,
): Candidate[] {
  const habits = habitsOf(baskets)
  const weighed = tasteOf(baskets, weighing.decay)
  const products = new Set([...habits.keys(), ...strongestOf(around), ...popular])
  return [...products].map((productId) => {
    const parts = [weighed, around, popularity].map((taste) => taste.get(productId) ?? 0)
    return { productId, features: featuresOf(habits.get(productId), parts as [number, number, number], weighing) }
  })
}

const NEIGHBOUR_CANDIDATES = 60

/** What neighbours buy most: of thousands of products nearly all are in nobody's next basket. */
const strongestOf = (around: Taste): readonly string[] =>
  around.size <= NEIGHBOUR_CANDIDATES
    ? [...around.keys()]
    : [...around]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, NEIGHBOUR_CANDIDATES)
        .map(([productId]) => productId)

/** How many products nobody's habit speaks for stand beside the others. */
export const POPULAR_CANDIDATES = 30

/** Learns what tells the next basket: `isBought` for each candidate of several members. Null where nothing was bought, or all. */
export function fitRanker(
  examples: readonly { readonly features: readonly number[]; readonly isBought: boolean }[],
): Logistic | null {
  const labels = Uint8Array.from(examples, ({ isBought }) => Number(isBought))
  const bought = labels.reduce((sum, label) => sum + label, 0)
  if (Math.min(bought, labels.length - bought) < LEAST_BOUGHT) return null
  const width = RANK_FEATURES.length
  const rows = new Float64Array(examples.length * width)
  examples.forEach(({ features }, row) => rows.set(features, row * width))
  return fitLogistic({ width, rows, labels })
}

const LEAST_BOUGHT = 100

function featuresOf(
  habit: Habit | undefined,
  [weighed, around, popularity]: readonly [number, number, number],
  { neighbourWeight, popularityWeight }: Weighing,
): number[] {
  const blend = weighed + neighbourWeight * around + popularityWeight * popularity
  const sold = [Math.log(around + 1e-3), Math.log(popularity + 1e-4), Math.log(blend + 1e-4)]
  if (habit === undefined) return [...NO_HABIT, ...sold]
  const lateness = Math.log((habit.since + 1) / Math.max(1, habit.gap))
  return [
    1,
    logShare(habit.steady),
    logShare(habit.recent),
    logShare(weighed),
    habit.steady,
    habit.recent,
    Math.log(habit.times),
    Math.log1p(habit.since),
    habit.times > 1 ? lateness : 0,
    habit.times > 1 ? lateness ** 2 : 0,
    Math.log1p(habit.silentDays),
    ...sold,
  ]
}

/** 0 where there is nothing, and growing slowly. */
const logShare = (share: number): number => Math.log1p(share / 0.01)

const NO_HABIT: readonly number[] = RANK_FEATURES.slice(3).map(() => 0)
