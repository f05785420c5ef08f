import { idOf } from '@domain/id'
import type { Adjustment } from '@domain/points/adjustment'
import { adjust } from '@domain/points/decisions'
import { expiresAtOf } from '@domain/points/program'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'
import { postInbox } from './post-inbox'

/** Gives or takes the points of an adjustment, and tells the member why. @throws refusal points/insufficient {short}. */
export async function applyAdjustment(ctx: Context, tx: Transaction, adjustment: Adjustment): Promise<void> {
  const { adjustmentId, memberId, points, reason, proposedBy } = adjustment
  await changeAccount(tx, memberId, (account) =>
    adjust(
      account,
      {
        key: idOf(adjustmentId, 'adjust'),
        points,
        expiresAt: expiresAtOf(ctx.program.points.expiry, ctx.now),
        cause: { by: 'operator', actorId: proposedBy, reason },
        programVersion: ctx.program.version,
      },
      ctx.now,
    ),
  )
  await postInbox(tx, {
    entryId: idOf('points', 'adjusted', adjustmentId),
    memberId,
    kind: 'points',
    title: points > 0 ? `补给您 ${points} 积分` : `扣减了 ${-points} 积分`,
    text: `原因：${reason}`,
    page: 'packages/member/points/index',
    postedAt: ctx.now,
  })
}
