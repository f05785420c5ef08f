import { addDays, daysBetween, type Day } from '../time'
import { recordWarning, type WarningChange } from './churn-warning'
import { advance, type StageChange } from './lifecycle'
import { outlookOn, type Outlook } from './outlook'
import { sumOrders, type BuyingSums, type PastOrder } from './past-orders'
import type { ScoreModels } from './score-models'
import { visitsLeaveOn } from './visits'

/** Stages and warning levels of a member with the days on which they began, oldest first. */
export type StandingHistory = { readonly stages: readonly StageChange[]; readonly warnings: readonly WarningChange[] }

/** Nothing on record yet. */
export const NO_HISTORY: StandingHistory = { stages: [], warnings: [] }

const LOOKED_AHEAD_DAYS = 400
const KEPT_CHANGES = 24

/** Puts on record what is said of a member on a day. */
export function record(history: StandingHistory, sums: BuyingSums, outlook: Outlook, on: Day): StandingHistory {
  const since = history.stages[history.stages.length - 1]?.since
  const boughtSince = since !== undefined && sums.lastOn >= since
  return {
    stages: advance(history.stages, outlook, on, boughtSince).slice(-KEPT_CHANGES),
    warnings: recordWarning(history.warnings, outlook.warning, on).slice(-KEPT_CHANGES),
  }
}

/** The history of somebody who was never scored before, as tonight's models would have told it, up to a day. */
export function replay(
  orders: readonly PastOrder[],
  models: ScoreModels,
  until: Day,
  visitDays: readonly Day[] = [],
): StandingHistory {
  let history = NO_HISTORY
  let on = orders[0]?.on ?? addDays(until, 1)
  while (on <= until) {
    const day = on
    const sums = sumOrders(orders, day)
    if (sums === null) return history
    history = record(history, sums, outlookOn(sums, models, day, visitDays), day)
    const bought = orders.find((order) => order.on > day)?.on ?? addDays(until, 1)
    const visited = visitDays.find((visit) => visit > day) ?? bought
    const known = visitDays.filter((visit) => visit <= day)
    on = [nextChangeOn(sums, models, day, known), visited, bought].reduce((a, b) => (b < a ? b : a))
  }
  return history
}

/** The first day after `on` on which another stage or level would be said if nothing is bought and nobody comes to look. */
export function nextChangeOn(sums: BuyingSums, models: ScoreModels, on: Day, visitDays: readonly Day[] = []): Day {
  const saying = (day: Day): string => sayingOf(outlookOn(sums, models, day, visitDays))
  const now = saying(on)
  const end = addDays(on, LOOKED_AHEAD_DAYS)
  let from = on
  // Between two days on which visits leave their window only silence grows, and that only takes away.
  for (const leaves of [...visitsLeaveOn(visitDays, on).filter((day) => day < end), end]) {
    const last = addDays(leaves, -1)
    if (last > from && saying(last) !== now) return firstOther(from, last, (day) => saying(day) !== now)
    if (saying(leaves) !== now) return leaves
    from = leaves
  }
  return end
}

/** By halving: `same` is said as now, `other` is not. */
function firstOther(same: Day, other: Day, isOther: (day: Day) => boolean): Day {
  const days = daysBetween(same, other)
  if (days === 1) return other
  const middle = addDays(same, Math.floor(days / 2))
  return isOther(middle) ? firstOther(same, middle, isOther) : firstOther(middle, other, isOther)
}

const sayingOf = ({ stage, warning }: Outlook): string => `${stage} ${warning.level}`
