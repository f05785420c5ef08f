import type { AdjustmentCard } from '@contract/points'
import { maskedName } from '@domain/member/masked'
import type { Adjustment } from '@domain/points/adjustment'
import type { StaffContext } from '../context'
import { readAll } from './read-all'

/** One adjustment as an operator sees it. */
export async function adjustmentCard(ctx: StaffContext, adjustment: Adjustment): Promise<AdjustmentCard> {
  const cardOf = await loadCards(ctx, [adjustment])
  return cardOf(adjustment)
}

/** Adjustments as an operator sees them, with the names of everybody who had a hand in them. */
export async function adjustmentCards(
  ctx: StaffContext,
  adjustments: readonly Adjustment[],
): Promise<readonly AdjustmentCard[]> {
  return adjustments.map(await loadCards(ctx, adjustments))
}

async function loadCards(ctx: StaffContext, adjustments: readonly Adjustment[]) {
  const memberIds = unique(adjustments.map(({ memberId }) => memberId))
  const staffIds = unique(adjustments.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]))
  const [members, staff] = await Promise.all([readAll(ctx, 'members', memberIds), readAll(ctx, 'staff', staffIds)])
  const nicknames = new Map(members.map(({ memberId, nickname }) => [memberId, maskedName(nickname)]))
  const staffNames = new Map(staff.map(({ memberId, name }) => [memberId, name]))
  return (adjustment: Adjustment): AdjustmentCard => {
    const { adjustmentId, memberId, points, reason, proposedBy, proposedAt, state, decidedBy, decidedAt } = adjustment
    return {
      ...{ adjustmentId, memberId, points, reason, proposedAt, state, decidedAt },
      memberName: nicknames.get(memberId) ?? GONE,
      proposedByName: staffNames.get(proposedBy) ?? LEFT,
      decidedByName: decidedBy === null ? null : (staffNames.get(decidedBy) ?? LEFT),
      isMine: proposedBy === ctx.memberId,
      mayConfirm: state === 'waiting' && proposedBy !== ctx.memberId,
      isSecond: decidedBy !== null && decidedBy !== proposedBy,
    }
  }
}

const GONE = '已注销的会员'
const LEFT = '已离职的同事'

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
