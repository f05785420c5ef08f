import { assignGrants } from '@domain/messaging/assign-grants'
import { enrolmentIdOf, touchIdOf, type Journey } from '@domain/journey/journey'
import type { Grant } from '@domain/messaging/grant'
import { permittedOn } from '@domain/messaging/permitted-time'
import type { Touch } from '@domain/messaging/touch'
import { replenishmentText } from '@domain/messaging/replenishment-text'
import { remindDayOf, type Plan } from '@domain/replenishment/plan'
import { DAY_MS, addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context } from '../context'

const FAR_OFF: Day = '9999-12-31'
const MAX_PLANS = 200
const MAX_GRANTS = 100

/** Plans the reminders of one member whose grants can be spent now; the other grants learn when to look again. */
export async function enrolDuePlans(ctx: Context, memberId: string, journey: Journey): Promise<number> {
  const [plans, grants] = await Promise.all([
    ctx.queries.plans.open(memberId, MAX_PLANS),
    ctx.queries.grants.ofMember(memberId, MAX_GRANTS),
  ])
  const taken = grants.filter((grant) => grant.state === 'reserved').map((grant) => planOfTouch(grant, plans, journey))
  const free = grants.filter((grant) => grant.state === 'available' && grant.purpose === journey.purpose)
  const assignments = assignGrants(
    plans.filter((plan) => !taken.includes(plan.planId)),
    free,
  )
  let enrolled = 0
  for (const grant of free) {
    const plan = assignments.find((assignment) => assignment.grant === grant)?.plan
    const remindOn = plan ? remindDayOf(plan, journey.leadDays, addDays(dayOf(grant.grantedAt), 1)) : FAR_OFF
    if (plan && remindOn <= dayOf(ctx.now)) enrolled += Number(await enrol(ctx, journey, plan, grant))
    else await lookOn(ctx, grant, remindOn)
  }
  return enrolled
}

const planOfTouch = (grant: Grant, plans: readonly Plan[], journey: Journey): string | undefined =>
  plans.find((plan) => grant.touchId === touchIdOf(enrolmentIdOf(journey.code, plan.memberId, plan.planId), 1))?.planId

async function lookOn(ctx: Context, grant: Grant, on: Day): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('grants', grant.grantId)
    if (current?.state === 'available' && current.lookOn === grant.lookOn)
      await tx.write('grants', grant.grantId, { ...current, lookOn: on })
  })
}

/** Enrolment, touch and reserved grant together; false when this plan was enrolled before or the grant is gone. */
async function enrol(ctx: Context, journey: Journey, plan: Plan, grant: Grant): Promise<boolean> {
  const enrolmentId = enrolmentIdOf(journey.code, plan.memberId, plan.planId)
  const touch = touchOf(ctx, journey, plan, grant, enrolmentId)
  const planned = await ctx.database.transaction(async (tx) => {
    const [current, known] = [await tx.read('grants', grant.grantId), await tx.read('touches', touch.touchId)]
    if (current?.state !== 'available') return false
    if (known && !isAgain(known)) {
      await tx.write('grants', grant.grantId, { ...current, lookOn: FAR_OFF })
      return false
    }
    await tx.write('enrolments', enrolmentId, {
      enrolmentId,
      journeyCode: journey.code,
      memberId: plan.memberId,
      occasion: plan.planId,
      enrolledAt: ctx.now,
      state: 'ended',
      stepNo: journey.steps.length,
      stepSince: ctx.now,
      nextAt: null,
      endReason: 'completed',
    })
    await tx.write('touches', touch.touchId, touch)
    await tx.write('grants', grant.grantId, { ...current, state: 'reserved', touchId: touch.touchId })
    return true
  })
  if (planned) await ctx.queries.agenda.lower('job-dispatch', touch.dueAt)
  return planned
}

/** Only who called it off and asked again may have the same reminder planned anew. */
const isAgain = (touch: Touch): boolean => touch.state === 'skipped' && touch.reason === 'cancelled'

function touchOf(ctx: Context, journey: Journey, plan: Plan, grant: Grant, enrolmentId: string): Touch {
  const step = journey.steps.find((candidate) => candidate.kind === 'touch')
  if (step?.kind !== 'touch') throw new RangeError(`journey ${journey.code} has no touch`)
  const dueAt = permittedOn(dayOf(ctx.now), ctx.now, ctx.program.messages.window)
  return {
    touchId: touchIdOf(enrolmentId, 1),
    enrolmentId,
    memberId: plan.memberId,
    planId: plan.planId,
    productId: plan.productId,
    purpose: journey.purpose,
    templateCode: step.templateCode,
    values: replenishmentText(plan),
    page: `${step.page}?planId=${encodeURIComponent(plan.planId)}`,
    grantId: grant.grantId,
    instead: null,
    state: 'planned',
    dueAt,
    staleAt: Math.max(startOfDay(plan.dueOn) + journey.staleDays * DAY_MS, dueAt + DAY_MS),
    goalAfter: startOfDay(plan.lastOn) + DAY_MS,
    attempts: 0,
    claimedAt: null,
    endedAt: null,
    reason: null,
    errCode: null,
    programVersion: ctx.program.version,
    plannedOn: dayOf(ctx.now),
  }
}
