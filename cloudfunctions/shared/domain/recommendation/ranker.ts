import type { Day } from '../time'
import { fitLogistic } from '../replenishment/due-within/logistic'
import type { Logistic } from '../replenishment/due-within/logistic'
import { bestsellersOf } from './bestsellers'
import { habitsOf } from './habit'
import type { Habit } from './habit'
import { strongest, tasteOf } from './taste'
import type { Shelf } from './shelf'
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
  'lateDays',
  'offBeatDays',
  'faithfulness',
  'neighbours',
  'popularity',
  'lately',
  'blend',
  'newNeighbours',
  'newPopularity',
  'newLately',
  'newBlend',
] as const

/** How the parts of a score are weighed; see `Blend`. */
export type Weighing = { readonly decay: number; readonly neighbourWeight: number; readonly popularityWeight: number }

/** Every product that may be in a basket of that day: own ones, those of neighbours, and what sells best, ever and lately. */
export function candidatesOf(
  { baskets, today }: { readonly baskets: readonly Basket[]; readonly today: Day },
  around: Taste,
  { popularity, lately, faithfulness }: Omit<Shelf, 'index' | 'categories' | 'newcomers'>,
  weighing: Weighing,
): Candidate[] {
  const habits = habitsOf(baskets, today)
  const weighed = tasteOf(baskets, weighing.decay)
  const sold = lately(today)
  const products = new Set([
    ...habits.keys(),
    ...strongest(around, NEIGHBOUR_CANDIDATES).keys(),
    ...bestsellersOf(popularity, POPULAR_CANDIDATES),
    ...bestsellersOf(sold, POPULAR_CANDIDATES),
  ])
  return [...products].map((productId) => {
    const shareIn = (shares: Taste): number => shares.get(productId) ?? 0
    const features = featuresOf(
      habits.get(productId),
      {
        weighed: shareIn(weighed),
        around: shareIn(around),
        popularity: shareIn(popularity),
        lately: shareIn(sold),
        faithfulness: shareIn(faithfulness),
      },
      weighing,
    )
    return { productId, features }
  })
}

// Of thousands of products nearly all are in nobody's next basket.
const [NEIGHBOUR_CANDIDATES, POPULAR_CANDIDATES] = [60, 30]

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

/** What tastes say of one product. */
type Shares = Readonly<Record<'weighed' | 'around' | 'popularity' | 'lately' | 'faithfulness', number>>

function featuresOf(
  habit: Habit | undefined,
  { weighed, around, popularity, lately, faithfulness }: Shares,
  { neighbourWeight, popularityWeight }: Weighing,
): number[] {
  const blend = weighed + neighbourWeight * around + popularityWeight * popularity
  const sold = [Math.log(around + 1e-3), Math.log(popularity + 1e-4), Math.log(lately + 1e-4), Math.log(blend + 1e-4)]
  if (habit === undefined) return [...NO_HABIT, ...NO_SOLD, ...sold]
  const lateness = Math.log((habit.since + 1) / Math.max(1, habit.gap))
  const lateDays = Math.log(Math.max(0.5, habit.silentDays) / Math.max(1, habit.gapDays))
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
    habit.times > 1 ? lateDays : 0,
    habit.times > 1 ? lateDays ** 2 : 0,
    Math.log(faithfulness + 1e-3),
    ...sold,
    ...NO_SOLD,
  ]
}

/** 0 where there is nothing, and growing slowly. */
const logShare = (share: number): number => Math.log1p(share / 0.01)

const NO_HABIT: readonly number[] = RANK_FEATURES.slice(8).map(() => 0)
const NO_SOLD = [0, 0, 0, 0]
