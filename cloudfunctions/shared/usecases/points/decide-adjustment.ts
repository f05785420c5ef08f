import type { AdjustmentCard } from '@contract/points'
import { decided } from '@domain/points/adjustment'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { applyAdjustment } from '../postings/apply-adjustment'
import { adjustmentCard } from '../views/adjustment-cards'

type Decision = { readonly adjustmentId: string; readonly decision: 'applied' | 'rejected' }

/**
 * The second person's yes or no. @throws refusal adjustment/not-found, adjustment/second-person, adjustment/closed,
 * points/insufficient {short}.
 */
export async function decideAdjustment(ctx: StaffContext, input: Decision): Promise<AdjustmentCard> {
  const adjustment = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('point_adjustments', input.adjustmentId)
    if (!known) throw refuse('adjustment/not-found')
    const after = decided(known, input.decision, ctx.memberId, ctx.now)
    if (after === known) return known
    if (after.state === 'applied') await applyAdjustment(ctx, tx, after)
    await tx.write('point_adjustments', after.adjustmentId, after)
    return after
  })
  return adjustmentCard(ctx, adjustment)
}
