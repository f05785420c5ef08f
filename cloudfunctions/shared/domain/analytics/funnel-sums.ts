import type { Day } from '../time'
import type { FunnelStage } from './funnel'
import type { Window } from './read-pieces'

/** How far some members came; `heard` of those in use said how it is. Sums add up over members. */
export type FunnelSums = Readonly<Record<FunnelStage, number>> & { readonly heard: number }

/** What is known of one member: when they looked or put something aside, bought, received, and said how it is. */
export type FunnelFacts = {
  readonly seenOn: readonly Day[]
  /** Each purchase, and since when they have it; null: it is still on its way. */
  readonly purchases: readonly { readonly on: Day; readonly receivedOn: Day | null }[]
  readonly heardOn: readonly Day[]
}

/** Nobody came. */
export const NO_FUNNEL: FunnelSums = { before: 0, at: 0, 'in-use': 0, after: 0, heard: 0 }

/**
 * Adds one member: in the window they looked, then bought on that day or later, then held it in hands, then bought on
 * another day. Who bought without a look is not in the funnel.
 */
export function addToFunnel(sums: FunnelSums, facts: FunnelFacts, window: Window): FunnelSums {
  const within = (on: Day): boolean => on >= window.fromOn && on <= window.toOn
  const seenOn = earliest(facts.seenOn.filter(within))
  if (seenOn === null) return sums
  const bought = facts.purchases.filter(({ on }) => within(on) && on >= seenOn)
  const firstOn = earliest(bought.map(({ on }) => on))
  const receivedOn = earliest(
    bought.flatMap(({ on, receivedOn: hadOn }) => (on === firstOn && hadOn !== null ? [hadOn] : [])).filter(within),
  )
  const at = firstOn !== null
  const inUse = at && receivedOn !== null
  return {
    before: sums.before + 1,
    at: sums.at + Number(at),
    'in-use': sums['in-use'] + Number(inUse),
    after: sums.after + Number(inUse && bought.some(({ on }) => on > firstOn)),
    heard: sums.heard + Number(inUse && facts.heardOn.some((on) => within(on) && on >= receivedOn)),
  }
}

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null)
