import { addDays, type Day } from '../time'
import { recordWarning, type WarningChange } from './churn-warning'
import { advance, type StageChange } from './lifecycle'
import { outlookOn, type Outlook } from './outlook'
import { sumOrders, type BuyingSums, type PastOrder } from './past-orders'
import type { ScoreModels } from './score-models'

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
export function replay(orders: readonly PastOrder[], models: ScoreModels, until: Day): StandingHistory {
  let history = NO_HISTORY
  let on = orders[0]?.on ?? addDays(until, 1)
  while (on <= until) {
    const day = on
    const sums = sumOrders(orders, day)
    if (sums === null) return history
    history = record(history, sums, outlookOn(sums, models, day), day)
    const bought = orders.find((order) => order.on > day)?.on ?? addDays(until, 1)
    const changed = nextChangeOn(sums, models, day)
    on = changed < bought ? changed : bought
  }
  return history
}

/** The first day after `on` on which another stage or level would be said if nothing is bought; silence only takes away. */
export function nextChangeOn(sums: BuyingSums, models: ScoreModels, on: Day): Day {
  const now = sayingOf(outlookOn(sums, models, on))
  const isOther = (days: number): boolean => sayingOf(outlookOn(sums, models, addDays(on, days))) !== now
  if (!isOther(LOOKED_AHEAD_DAYS)) return addDays(on, LOOKED_AHEAD_DAYS)
  let [same, other] = [0, LOOKED_AHEAD_DAYS]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (isOther(middle)) other = middle
    else same = middle
  }
  return addDays(on, other)
}

const sayingOf = ({ stage, warning }: Outlook): string => `${stage} ${warning.level}`
