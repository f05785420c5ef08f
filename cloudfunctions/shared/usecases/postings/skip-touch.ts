import type { SkipReason, Touch } from '@domain/messaging/touch'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { postInstead } from './post-instead'

/** It is still wanted, it only cannot be sent. */
const UNSENDABLE: readonly SkipReason[] = ['no-grant', 'no-address', 'broken-fields', 'broken']

/** Ends a touch that is not sent, with its reason, and gives its grant back. */
export async function skipTouch(ctx: Context, tx: Transaction, touch: Touch, reason: SkipReason): Promise<void> {
  await tx.write('touches', touch.touchId, { ...touch, state: 'skipped', reason, endedAt: ctx.now })
  if (UNSENDABLE.includes(reason)) await postInstead(ctx, tx, touch)
  const grant = await tx.read('grants', touch.grantId)
  if (grant?.state === 'reserved' && grant.touchId === touch.touchId)
    await tx.write('grants', grant.grantId, { ...grant, state: 'available', touchId: null, lookOn: dayOf(ctx.now) })
}
