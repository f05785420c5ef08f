import { idOf } from '../id'
import { addDays, daysBetween, type Day } from '../time'

/** open: it will run out · closed: bought again, or long past. */
export type PlanState = 'open' | 'closed'

/** What we intend to remind a member of: one product, one cycle. Dates are the median and the 80 % interval. */
export type Plan = {
  readonly planId: string
  readonly memberId: string
  readonly productId: string
  readonly productName: string
  readonly cycleNo: number
  readonly state: PlanState
  readonly dueOn: Day
  readonly earlyOn: Day
  readonly lateOn: Day
  readonly cycleDays: number
  readonly ownIntervals: number
  readonly basis: 'yours' | 'product'
  readonly lastOn: Day
  readonly lastQty: number
  /** Days the member has put it off. */
  readonly postponedDays: number
  /** The request that put it off last: repeated, it moves nothing. */
  readonly postponedBy: string | null
  /** The member said 不用提醒了 for this cycle. */
  readonly reminderOff: boolean
  readonly sentOn: Day | null
  /** When it was first looked at after that; absent: not yet. */
  readonly openedOn?: Day
  /** After this day nobody needs it any more. */
  readonly closeOn: Day
}

/** `memberId:productId:cycleNo`: one plan a cycle, however often it is computed. */
export const planIdOf = (memberId: string, productId: string, cycleNo: number): string =>
  idOf(memberId, productId, cycleNo)

/** The day a reminder of it should arrive: `leadDays` before it runs out, but after `notBefore`. */
export function remindDayOf(plan: Pick<Plan, 'dueOn'>, leadDays: number, notBefore: Day): Day {
  const wanted = addDays(plan.dueOn, -leadDays)
  return wanted > notBefore ? wanted : notBefore
}

/** 推迟: everything moves by `days`, counted from today when the day has passed. */
export function postpone(plan: Plan, days: number, today: Day): Plan {
  const shift = days + Math.max(0, daysBetween(plan.dueOn, today))
  return {
    ...plan,
    dueOn: addDays(plan.dueOn, shift),
    earlyOn: addDays(plan.earlyOn, shift),
    lateOn: addDays(plan.lateOn, shift),
    closeOn: addDays(plan.closeOn, shift),
    postponedDays: plan.postponedDays + shift,
  }
}

/** What is left of the cycle on a day, 0–10,000. */
export function leftBpOf(plan: Pick<Plan, 'lastOn' | 'dueOn'>, today: Day): number {
  const whole = Math.max(1, daysBetween(plan.lastOn, plan.dueOn))
  const left = Math.max(0, daysBetween(today, plan.dueOn))
  return Math.min(10_000, Math.round((left / whole) * 10_000))
}
