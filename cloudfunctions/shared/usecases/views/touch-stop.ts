import type { EndReason } from '@domain/journey/journey'
import type { SkipReason, Touch } from '@domain/messaging/touch'
import { keptProducts } from '@domain/purchase/kept-lines'
import type { Context } from '../context'
import { loadFollowUpCase } from './follow-up-case'

const MAX_PURCHASES = 200

/** Why a planned message is not wanted any more; null: it is. */
export async function loadTouchStop(ctx: Context, touch: Touch): Promise<SkipReason | null> {
  return touch.planId === null ? visitStop(ctx, touch) : planStop(ctx, touch, touch.planId)
}

async function planStop(ctx: Context, touch: Touch, planId: string): Promise<SkipReason | null> {
  const [purchases, plan] = await Promise.all([
    ctx.queries.purchases.since(touch.memberId, touch.goalAfter, MAX_PURCHASES),
    ctx.database.read('plans', planId),
  ])
  if (purchases.some((purchase) => keptProducts(purchase).some((productId) => productId === touch.productId)))
    return 'bought'
  return plan?.state === 'open' && !plan.reminderOff ? null : 'plan-closed'
}

async function visitStop(ctx: Context, touch: Touch): Promise<SkipReason | null> {
  const enrolment = await ctx.database.read('enrolments', touch.enrolmentId)
  if (enrolment === null) return 'plan-closed'
  const { stop } = await loadFollowUpCase(ctx, enrolment)
  return stop === null ? null : SAID[stop]
}

const SAID: Readonly<Record<EndReason, SkipReason>> = {
  bought: 'bought',
  refunded: 'refunded',
  'opted-out': 'opted-out',
  unhappy: 'answered',
  completed: 'plan-closed',
  'nothing-came': 'plan-closed',
  broken: 'plan-closed',
}
