import type { AdjustmentCard } from '@contract/points'
import type { Adjustment } from '@domain/points/adjustment'
import type { StaffContext } from '../context'

/** An adjustment as an operator sees it; `mayConfirm`: they are not the one who proposed it. */
export const adjustmentCard = (
  ctx: StaffContext,
  { adjustmentId, memberId, points, reason, proposedBy, proposedAt, state, decidedBy, decidedAt }: Adjustment,
): AdjustmentCard => ({
  adjustmentId,
  memberId,
  points,
  reason,
  proposedAt,
  state,
  decidedAt,
  isMine: proposedBy === ctx.memberId,
  mayConfirm: state === 'waiting' && proposedBy !== ctx.memberId,
  isSecond: decidedBy !== null && decidedBy !== proposedBy,
})
