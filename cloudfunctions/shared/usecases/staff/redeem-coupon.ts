import type { UsedCoupon } from '@contract/staff'
import type { CouponTerms } from '@domain/coupon/terms'
import { fen, type Fen } from '@domain/money'
import { COUNTER_CHANNEL } from '@domain/shop/at-counter'
import type { StaffContext } from '../context'
import * as postings from '../postings/change-coupon'
import { handOutGifts, nameGifts } from '../postings/hand-out-gifts'
import { readOwnVisit, requireVisit } from '../postings/require-visit'
import { giftPieces } from '../views/gift-shelf'

/**
 * 核销: uses a member's coupon in their visit, and hands out the gift it is for; the same coupon again in this visit is
 * the same. @throws refusal coupon/not-found, coupon/not-usable {why}, and what visits refuse.
 */
export async function redeemCoupon(
  ctx: StaffContext,
  { visitId, couponId }: { readonly visitId: string; readonly couponId: string },
): Promise<UsedCoupon> {
  return ctx.database.transaction(async (tx) => {
    const { memberId } = await readOwnVisit(ctx, tx, visitId)
    const known = await tx.read('coupons', couponId)
    if (known?.memberId === memberId && known.state === 'redeemed' && known.orderId === visitId)
      return { couponId, name: known.terms.name, gifts: await nameGifts(tx, giftPieces(known.terms.benefit)) }
    await requireVisit(ctx, tx, visitId)
    const use = { memberId, orderId: visitId, channel: COUNTER_CHANNEL }
    const { terms } = await postings.redeemCoupon(ctx, tx, couponId, use, known ? worthOf(known.terms) : fen(0))
    return { couponId, name: terms.name, gifts: await handOutGifts(tx, giftPieces(terms.benefit)) }
  })
}

/** What the till took off is known only where the coupon says it. */
const worthOf = ({ benefit }: CouponTerms): Fen => (benefit.kind === 'amount-off' ? benefit.offFen : fen(0))
