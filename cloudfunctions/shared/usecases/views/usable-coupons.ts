import { whyUnusable, type UnusableReason } from '@domain/coupon/coupon'
import { GIFT_GONE, type GivenGift } from '@domain/shop/given-gift'
import type { Context } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { giftPieces, loadGiftShelf } from './gift-shelf'

/** One coupon of a member and why it cannot be used now at a channel; null: it can. `gift`: what it gives. */
export type WeighedCoupon = {
  readonly coupon: StoredCoupon
  readonly whyNot: UnusableReason | null
  readonly gift: GivenGift | null
  /** How many pieces there are of that; null: not counted. */
  readonly giftLeft: number | null
}

const MOST_COUPONS = 100

/**
 * A member's coupons that are neither used nor gone, that which lapses first, first, each with why it cannot be used here
 * and now: one whose gift has run out neither. Whether a cart suffices is `priceCart`'s to say.
 */
export async function loadUsableCoupons(
  ctx: Context,
  memberId: string,
  { channel }: { readonly channel: string },
): Promise<readonly WeighedCoupon[]> {
  const found = await ctx.queries.coupons.openOf(memberId, MOST_COUPONS)
  const open = found.filter((coupon) => coupon.validUntilAt > ctx.now || coupon.lockedUntilAt > ctx.now)
  const shelf = await loadGiftShelf(
    ctx,
    open.map(({ terms }) => terms.benefit),
  )
  return open.map((coupon) => {
    const [gift] = giftPieces(coupon.terms.benefit)
    const isGone = gift !== undefined && shelf.isGone(gift)
    const whyNot = whyUnusable(coupon, { orderId: '', channel }, ctx.now) ?? (isGone ? GIFT_GONE : null)
    const giftLeft = gift ? (shelf.left[gift.productId] ?? null) : null
    return { coupon, whyNot, gift: gift ? shelf.of(gift) : null, giftLeft }
  })
}
