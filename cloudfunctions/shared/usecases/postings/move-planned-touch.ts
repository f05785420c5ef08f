import { enrolmentIdOf, touchIdOf } from '@domain/journey/journey'
import { permittedOn } from '@domain/messaging/permitted-time'
import { remindDayOf, type Plan } from '@domain/replenishment/plan'
import { DAY_MS, dayOf, startOfDay } from '@domain/time'
import type { Context, Transaction } from '../context'

/** Moves the reminder that is planned for a plan to where the plan now says; a sent one stays what it is. */
export async function movePlannedTouch(ctx: Context, tx: Transaction, plan: Plan): Promise<void> {
  for (const journey of ctx.program.journeys) {
    const touchId = touchIdOf(enrolmentIdOf(journey.code, plan.memberId, plan.planId), 1)
    const touch = await tx.read('touches', touchId)
    if (touch?.state !== 'planned') continue
    const on = remindDayOf(plan, journey.leadDays, dayOf(ctx.now))
    const dueAt = permittedOn(on, ctx.now, ctx.program.messages.window)
    const staleAt = startOfDay(plan.dueOn) + journey.staleDays * DAY_MS
    await tx.write('touches', touchId, { ...touch, dueAt, staleAt: Math.max(staleAt, dueAt + DAY_MS) })
  }
}
