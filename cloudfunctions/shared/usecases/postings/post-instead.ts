import type { Touch } from '@domain/messaging/touch'
import type { Context, Transaction } from '../context'
import { postInbox } from './post-inbox'

/** Puts what could not be sent into the inbox, where the touch says what; under its own id, so that it is there once. */
export async function postInstead(ctx: Context, tx: Transaction, touch: Touch): Promise<void> {
  if (!touch.instead) return // one planned by an earlier version has no such field
  await postInbox(tx, { ...touch.instead, entryId: touch.touchId, memberId: touch.memberId, postedAt: ctx.now })
}
