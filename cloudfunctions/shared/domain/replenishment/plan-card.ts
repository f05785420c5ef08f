import { addDays, daysBetween, type Day } from '../time'
import type { Product } from '../shop/product'
import { leftBpOf, remindDayOf, type Plan } from './plan'

/** Why a plan says what it says: the typical interval in days and what it was learnt from. */
export type PlanReason = {
  readonly cycleDays: number
  readonly ownIntervals: number
  /** yours: the member's own rhythm counts most; product: mostly what others need. */
  readonly basis: 'yours' | 'product'
  readonly lastOn: Day
  readonly lastQty: number
}

/** none: not asked · agreed: a grant is kept for it · sent: delivered for this cycle. */
export type PlanReminder =
  | { readonly state: 'none' }
  | { readonly state: 'agreed'; readonly remindOn: Day }
  | { readonly state: 'sent'; readonly sentOn: Day }

/** One thing that will run out. The 80 % interval is earlyOn…lateOn. */
export type PlanCard = {
  readonly planId: string
  readonly productId: string
  readonly productName: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly dueOn: Day
  readonly earlyOn: Day
  readonly lateOn: Day
  readonly daysLeft: number
  /** What is left of the cycle, 0–10,000. */
  readonly leftBp: number
  readonly reason: PlanReason
  readonly reminder: PlanReminder
}

/** What a card needs beyond its plan: `agreedOn` is the day the grant meant for it was given, null without one. */
export type PlanCardFacts = {
  readonly today: Day
  readonly leadDays: number
  readonly agreedOn: Day | null
  readonly product: Product | null
}

/** A plan as its member sees it. */
export const planCardOf = (plan: Plan, facts: PlanCardFacts): PlanCard => ({
  planId: plan.planId,
  productId: plan.productId,
  productName: facts.product?.name ?? plan.productName,
  pictureUrl: facts.product?.pictureUrl ?? null,
  category: facts.product?.category ?? 'other',
  dueOn: plan.dueOn,
  earlyOn: plan.earlyOn,
  lateOn: plan.lateOn,
  daysLeft: daysBetween(facts.today, plan.dueOn),
  leftBp: leftBpOf(plan, facts.today),
  reason: {
    cycleDays: plan.cycleDays,
    ownIntervals: plan.ownIntervals,
    basis: plan.basis,
    lastOn: plan.lastOn,
    lastQty: plan.lastQty,
  },
  reminder: reminderOf(plan, facts),
})

/** A reminder never arrives on the day it was asked for: that day they are here anyway. */
function reminderOf(plan: Plan, facts: PlanCardFacts): PlanReminder {
  if (plan.sentOn !== null) return { state: 'sent', sentOn: plan.sentOn }
  if (plan.reminderOff || facts.agreedOn === null) return { state: 'none' }
  const remindOn = remindDayOf(plan, facts.leadDays, addDays(facts.agreedOn, 1))
  return { state: 'agreed', remindOn: remindOn < facts.today ? facts.today : remindOn }
}
