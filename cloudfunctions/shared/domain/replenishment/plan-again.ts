import type { Day } from '../time'
import type { Cadence } from './cadence'
import type { Plan } from './plan'

/** True when a plan is not of the cycle that runs: bought again since, or what it was made for went back. */
export const isOver = (plan: Pick<Plan, 'productId' | 'cycleNo'>, cadences: readonly Cadence[]): boolean =>
  cadences.find(({ productId }) => productId === plan.productId)?.count !== plan.cycleNo

/**
 * The plan of a cycle for which one is stored; the same one where nothing changes. Closed by a purchase that went back, it
 * is open again as the member left it; once it is long past it stays closed. Where the pack is another one by now, or less of
 * it is left because some went back, it is made anew, and of the same pack nobody is reminded twice.
 */
export function planAgain(stored: Plan, fresh: Plan, today: Day): Plan {
  if (stored.lastOn !== fresh.lastOn) return fresh
  if (stored.lastQty > fresh.lastQty) return { ...fresh, ...toldOf(stored) }
  return stored.state === 'open' || stored.closeOn < today ? stored : { ...stored, state: 'open' }
}

/** A plan made for a pack that another one of them was of, under the number it had before an earlier pack went back. */
export function withTold(fresh: Plan, others: readonly Plan[]): Plan {
  const same = others.find(({ productId, lastOn }) => productId === fresh.productId && lastOn === fresh.lastOn)
  return same ? { ...fresh, ...toldOf(same) } : fresh
}

/** What a member said of a pack's plan, and was told. */
const toldOf = ({ reminderOff, sentOn, openedOn }: Plan): Pick<Plan, 'reminderOff' | 'sentOn' | 'openedOn'> => ({
  reminderOff,
  sentOn,
  ...(openedOn === undefined ? {} : { openedOn }),
})
