import { addDays, daysBetween } from '../../time'
import type { Day } from '../../time'
import type { Cadence } from '../cadence'

/** How a member shops, all products together. */
export type MemberActivity = {
  /** Different buying days. */
  readonly visits: number
  /** Those days, oldest first. */
  readonly visitedOn: readonly Day[]
  readonly firstOn: Day
  readonly lastOn: Day
  /** Buying days summed over products, and those among them that were not the first of their product. */
  readonly lines: number
  readonly repeats: number
}

/** How a product sells, as sums over its buyers on one day; shards add up. */
export type ProductActivity = {
  readonly buyers: number
  readonly returners: number
  /** Buyers whose last purchase of it was within four weeks. */
  readonly recentBuyers: number
  readonly lastOn: Day
  /** Σ of repeats n and of watched days T, of their squares and product: for the spread of rates. */
  readonly repeats: number
  readonly watchedDays: number
  readonly repeatsSq: number
  readonly watchedSq: number
  readonly repeatsWatched: number
}

const RECENT_DAYS = 28

/** Sums up a member with at least one cadence; `visitedOn` are the different days bought on, oldest first. */
export function memberActivityOf(cadences: readonly Cadence[], visitedOn: readonly Day[]): MemberActivity {
  const days = cadences.map(({ firstOn, lastOn }) => ({ firstOn, lastOn }))
  const lines = cadences.reduce((sum, { count }) => sum + count, 0)
  return {
    visits: visitedOn.length,
    visitedOn,
    firstOn: days.reduce((first, { firstOn }) => (firstOn < first ? firstOn : first), '9999-12-31'),
    lastOn: days.reduce((last, { lastOn }) => (lastOn > last ? lastOn : last), ''),
    lines,
    repeats: lines - cadences.length,
  }
}

/** What one cadence adds to the activity of its product on day `today`. */
export function productActivityOf(cadence: Cadence, today: Day): ProductActivity {
  const repeats = cadence.count - 1
  const watchedDays = daysBetween(cadence.firstOn, today) + 1
  return {
    buyers: 1,
    returners: repeats > 0 ? 1 : 0,
    recentBuyers: cadence.lastOn > addDays(today, -RECENT_DAYS) ? 1 : 0,
    lastOn: cadence.lastOn,
    repeats,
    watchedDays,
    repeatsSq: repeats * repeats,
    watchedSq: watchedDays * watchedDays,
    repeatsWatched: repeats * watchedDays,
  }
}

/** The activity of two groups of buyers on the same day. */
export const addActivities = (a: ProductActivity, b: ProductActivity): ProductActivity => ({
  buyers: a.buyers + b.buyers,
  returners: a.returners + b.returners,
  recentBuyers: a.recentBuyers + b.recentBuyers,
  lastOn: a.lastOn > b.lastOn ? a.lastOn : b.lastOn,
  repeats: a.repeats + b.repeats,
  watchedDays: a.watchedDays + b.watchedDays,
  repeatsSq: a.repeatsSq + b.repeatsSq,
  watchedSq: a.watchedSq + b.watchedSq,
  repeatsWatched: a.repeatsWatched + b.repeatsWatched,
})
