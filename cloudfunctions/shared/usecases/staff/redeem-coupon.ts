import { COUNTER_CHANNEL } from '@domain/shop/at-counter'
import { fen, type Fen } from '@domain/money'
import type { CouponTerms } from '@domain/coupon/terms'
import type { StaffContext } from '../context'
import * as postings from '../postings/change-coupon'
import { readOwnVisit, requireVisit } from '../postings/require-visit'

/**
 * 核销: uses a member's coupon in their visit; the same coupon again in this visit is the same.
 * @throws refusal coupon/not-found, coupon/not-usable {why}, and what visits refuse.
 */
export async function redeemCoupon(
  ctx: StaffContext,
  { visitId, couponId }: { readonly visitId: string; readonly couponId: string },
): Promise<{ readonly couponId: string; readonly name: string }> {
  const coupon = await ctx.database.transaction(async (tx) => {
    const { memberId } = await readOwnVisit(ctx, tx, visitId)
    const known = await tx.read('coupons', couponId)
    if (known?.memberId === memberId && known.state === 'redeemed' && known.orderId === visitId) return known
    await requireVisit(ctx, tx, visitId)
    const use = { memberId, orderId: visitId, channel: COUNTER_CHANNEL }
    return postings.redeemCoupon(ctx, tx, couponId, use, known ? worthOf(known.terms) : fen(0))
  })
  return { couponId, name: coupon.terms.name }
}

/** What the till took off is known only where the coupon says it. */
const worthOf = ({ benefit }: CouponTerms): Fen => (benefit.kind === 'amount-off' ? benefit.offFen : fen(0))
