import { stepOn, type FollowUpMove } from '@domain/journey/advance'
import { touchIdOf, type Enrolment } from '@domain/journey/journey'
import type { VisitText } from '@domain/journey/visit-text'
import type { Grant } from '@domain/messaging/grant'
import { templateOf } from '@domain/messaging/message-program'
import type { Touch } from '@domain/messaging/touch'
import { dayOf, type EpochMs } from '@domain/time'
import type { Context, Transaction } from '../context'
import { postInbox } from '../postings/post-inbox'

const MAX_GRANTS = 50

/** A visit with its words. Bought after `goalAfter`, it is not needed any more. */
export type PlannedVisit = Extract<FollowUpMove, { kind: 'visit' }> & {
  readonly text: VisitText
  readonly goalAfter: EpochMs
}

/**
 * Makes a visit and takes the enrolment one step further, together: as a message where a grant of its purpose is there,
 * or else into the inbox, and there too where the message only leads to it. Made again it changes nothing.
 */
export async function makeVisit(ctx: Context, enrolment: Enrolment, visit: PlannedVisit): Promise<void> {
  const { purpose } = templateOf(ctx.program.messages, visit.templateCode)
  const grants = await ctx.queries.grants.ofMember(enrolment.memberId, MAX_GRANTS)
  const [oldest] = grants
    .filter((grant) => grant.state === 'available' && grant.purpose === purpose)
    .sort((a, b) => a.grantedAt - b.grantedAt)
  const planned = await ctx.database.transaction(async (tx) => {
    const current = await tx.read('enrolments', enrolment.enrolmentId)
    if (current?.state !== 'running' || current.stepNo !== enrolment.stepNo) return false
    const grant = oldest ? await tx.read('grants', oldest.grantId) : null
    const isSent = grant?.state === 'available'
    if (isSent) await planTouch(ctx, tx, enrolment, visit, grant)
    if (!isSent || !hasOwnPage(visit)) await postInbox(tx, entryOf(ctx, enrolment, visit))
    await tx.write('enrolments', enrolment.enrolmentId, stepOn(ctx.program.followUps, current, ctx.now, ctx.now))
    return isSent
  })
  if (planned) await ctx.queries.agenda.lower('job-dispatch', ctx.now)
}

/** A message that opens the inbox must find its words there. */
const hasOwnPage = ({ text }: PlannedVisit): boolean => text.inbox.page !== null

const entryOf = (ctx: Context, enrolment: Enrolment, { text }: PlannedVisit) => ({
  entryId: touchIdOf(enrolment.enrolmentId, enrolment.stepNo),
  memberId: enrolment.memberId,
  ...text.inbox,
  postedAt: ctx.now,
})

async function planTouch(ctx: Context, tx: Transaction, enrolment: Enrolment, visit: PlannedVisit, grant: Grant) {
  const touch: Touch = {
    touchId: touchIdOf(enrolment.enrolmentId, enrolment.stepNo),
    enrolmentId: enrolment.enrolmentId,
    memberId: enrolment.memberId,
    planId: null,
    productId: null,
    purpose: grant.purpose,
    templateCode: visit.templateCode,
    values: visit.text.values,
    page: visit.text.page,
    grantId: grant.grantId,
    instead: hasOwnPage(visit) ? visit.text.inbox : null,
    state: 'planned',
    dueAt: ctx.now,
    staleAt: visit.staleAt,
    goalAfter: visit.goalAfter,
    attempts: 0,
    claimedAt: null,
    endedAt: null,
    reason: null,
    errCode: null,
    programVersion: ctx.program.version,
    plannedOn: dayOf(ctx.now),
  }
  await tx.write('touches', touch.touchId, touch)
  await tx.write('grants', grant.grantId, { ...grant, state: 'reserved', touchId: touch.touchId })
}
