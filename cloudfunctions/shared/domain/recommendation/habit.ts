import { daysBetween } from '../time'
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
  /** Days from its last purchase to the member's last basket. */
  readonly silentDays: number
}

const STEADY_DECAY = 0.97
const RECENT_DECAY = 0.7

/** The habits of a member, from its baskets, oldest first. */
export function habitsOf(baskets: readonly Basket[]): Map<string, Habit> {
  const habits = new Map<string, Habit & { readonly first: number }>()
  const lastOn = baskets[baskets.length - 1]?.on ?? ''
  const [steadyTotal, recentTotal] = [weightOf(baskets.length, STEADY_DECAY), weightOf(baskets.length, RECENT_DECAY)]
  baskets.forEach(({ on, productIds }, place) => {
    const since = baskets.length - 1 - place
    const silentDays = daysBetween(on, lastOn)
    for (const productId of new Set(productIds)) {
      const before = habits.get(productId)
      const times = (before?.times ?? 0) + 1
      const first = before?.first ?? place
      habits.set(productId, {
        times,
        first,
        steady: (before?.steady ?? 0) + STEADY_DECAY ** since / steadyTotal,
        recent: (before?.recent ?? 0) + RECENT_DECAY ** since / recentTotal,
        since,
        gap: times > 1 ? (place - first) / (times - 1) : baskets.length,
        silentDays,
      })
    }
  })
  return habits
}

/** 1 + decay + decay² …, so many terms. */
const weightOf = (terms: number, decay: number): number => (1 - decay ** terms) / (1 - decay)
