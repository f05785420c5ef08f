import { daysBetween } from '../time'
import type { Day } from '../time'
import type { Basket } from './taste'

/** How a member has bought one product, counted in the member's own baskets. */
export type Habit = {
  /** Baskets it was in. */
  readonly times: number
  /** Share of baskets it was in, old ones hardly less than recent ones; and with the recent ones counting much more. */
  readonly steady: number
  readonly recent: number
  /** Baskets after the last one it was in. */
  readonly since: number
  /** Baskets between two that it was in, on average; before the second one, the baskets so far. */
  readonly gap: number
  /** Days since its last purchase, and between two purchases on average; before the second one, the member's days so far. */
  readonly silentDays: number
  readonly gapDays: number
}

const STEADY_DECAY = 0.97
const RECENT_DECAY = 0.7

/** The habits of a member on a day, from its baskets, oldest first. */
export function habitsOf(baskets: readonly Basket[], today: Day): Map<string, Habit> {
  const habits = new Map<string, Habit & { readonly first: number; readonly firstOn: Day }>()
  const [steadyTotal, recentTotal] = [weightOf(baskets.length, STEADY_DECAY), weightOf(baskets.length, RECENT_DECAY)]
  baskets.forEach(({ on, productIds }, place) => {
    const since = baskets.length - 1 - place
    const silentDays = daysBetween(on, today)
    for (const productId of new Set(productIds)) {
      const before = habits.get(productId)
      const times = (before?.times ?? 0) + 1
      const first = before?.first ?? place
      const firstOn = before?.firstOn ?? on
      habits.set(productId, {
        times,
        first,
        firstOn,
        steady: (before?.steady ?? 0) + STEADY_DECAY ** since / steadyTotal,
        recent: (before?.recent ?? 0) + RECENT_DECAY ** since / recentTotal,
        since,
        gap: times > 1 ? (place - first) / (times - 1) : baskets.length,
        silentDays,
        gapDays: times > 1 ? daysBetween(firstOn, on) / (times - 1) : daysBetween(baskets[0]?.on ?? on, today),
      })
    }
  })
  return habits
}

/** 1 + decay + decay² …, so many terms. */
const weightOf = (terms: number, decay: number): number => (1 - decay ** terms) / (1 - decay)
