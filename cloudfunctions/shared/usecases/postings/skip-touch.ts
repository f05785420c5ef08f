import type { SkipReason, Touch } from '@domain/messaging/touch'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'

/** Ends a touch that is not sent, with its reason, and gives its grant back. */
export async function skipTouch(ctx: Context, tx: Transaction, touch: Touch, reason: SkipReason): Promise<void> {
  await tx.write('touches', touch.touchId, { ...touch, state: 'skipped', reason, endedAt: ctx.now })
  const grant = await tx.read('grants', touch.grantId)
  if (grant?.state === 'reserved' && grant.touchId === touch.touchId)
    await tx.write('grants', grant.grantId, { ...grant, state: 'available', touchId: null, lookOn: dayOf(ctx.now) })
}
