import type { CouponInCart } from '@contract/coupon'
import type { Cart } from '@domain/shop/cart'
import { priceCart } from '@domain/shop/price-cart'

/** What a cart costs before coupons, and how each coupon would do in it, were it picked alone; null: it says nothing of it. */
export type WeighedCart = { readonly goodsFen: number; readonly of: (couponId: string) => CouponInCart | null }

/** Weighs coupons by what lies in a cart; null when that is empty. */
export function weighCart(cart: Cart): WeighedCart | null {
  if (cart.lines.length === 0) return null
  const { goodsFen } = priceCart({ ...cart, chosenCoupons: [] })
  return { goodsFen, of: (couponId) => inCart(cart, couponId) }
}

function inCart(cart: Cart, couponId: string): CouponInCart | null {
  const offer = cart.offers.find(({ offerId }) => offerId === couponId)
  if (!offer) return null
  const priced = priceCart({ ...cart, chosenCoupons: [couponId] })
  if (priced.applied.some(({ offerId }) => offerId === couponId)) return { kind: 'works' }
  const reason = priced.notApplied.find(({ offerId }) => offerId === couponId)?.reason
  switch (reason?.kind) {
    case 'below-threshold':
      return { kind: 'short', shortFen: reason.shortFen }
    case 'no-eligible-goods':
      return { kind: 'no-goods' }
    case 'clash':
    case 'costs-more':
    case 'nothing-left':
      return { kind: 'no-gain' }
    default:
      return null
  }
}
