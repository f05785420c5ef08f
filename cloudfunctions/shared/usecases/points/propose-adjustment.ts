import type { AdjustmentCard } from '@contract/points'
import { idOf } from '@domain/id'
import { proposed } from '@domain/points/adjustment'
import type { StaffContext } from '../context'
import { applyAdjustment } from '../postings/apply-adjustment'
import { survivorOf } from '../postings/survivor-of'
import { adjustmentCard } from '../views/adjustment-cards'

type Wish = { readonly memberId: string; readonly points: number; readonly reason: string }

/**
 * Points by hand: at once within the limit, kept for a second person above it; the same request again: the same.
 * @throws refusal member/not-found, points/insufficient {short}.
 */
export async function proposeAdjustment(ctx: StaffContext, wish: Wish): Promise<AdjustmentCard> {
  const adjustmentId = idOf(ctx.memberId, ctx.requestId)
  const adjustment = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('point_adjustments', adjustmentId)
    if (known) return known
    const { memberId } = await survivorOf(tx, wish.memberId)
    const made = proposed(
      { ...wish, memberId, adjustmentId, proposedBy: ctx.memberId },
      ctx.program.ways.adjustLimitPoints,
      ctx.now,
    )
    if (made.state === 'applied') await applyAdjustment(ctx, tx, made)
    await tx.write('point_adjustments', adjustmentId, made)
    return made
  })
  return adjustmentCard(ctx, adjustment)
}
