import { enrolmentIdOf } from '@domain/journey/journey'
import { keptLines } from '@domain/purchase/kept-lines'
import { recordedForOf, type Purchase } from '@domain/purchase/purchase'
import type { EpochMs } from '@domain/time'
import type { Context } from '../context'

/** Begins the visits after a purchase, once; false where they have begun before or there is nothing to ask about. */
export async function enrolFollowUp(ctx: Context, purchase: Purchase, receivedAt: EpochMs): Promise<boolean> {
  if (!purchase.live || keptLines(purchase).length === 0 || purchase.refundedFen > 0) return false
  const { code } = ctx.program.followUps
  const enrolmentId = enrolmentIdOf(code, recordedForOf(purchase), purchase.purchaseId)
  return ctx.database.add('enrolments', enrolmentId, {
    enrolmentId,
    journeyCode: code,
    memberId: purchase.memberId,
    occasion: purchase.purchaseId,
    enrolledAt: ctx.now,
    state: 'running',
    stepNo: 0,
    stepSince: receivedAt,
    nextAt: ctx.now,
    endReason: null,
  })
}
