import type { BasisPoints, Fen } from '../money'
import type { Scope } from './scope'

/** What a coupon gives: money off, a share off, the shipping, or a gift worth so much. `mostFen` null: no limit. */
export type CouponBenefit =
  | { readonly kind: 'amount-off'; readonly offFen: Fen }
  | { readonly kind: 'percent-off'; readonly offBp: BasisPoints; readonly mostFen: Fen | null }
  | { readonly kind: 'shipping-off'; readonly mostFen: Fen | null }
  | { readonly kind: 'gift'; readonly productId: string; readonly qty: number; readonly worthFen: Fen }

/** What an offer may be used with: two offers go together only if each names the other's class. */
export type Stacking = { readonly stackClass: string; readonly combinesWith: readonly string[] }

/** What a coupon promises; copied onto the coupon, so that a later change of the template takes nothing away. */
export type CouponTerms = {
  readonly name: string
  readonly benefit: CouponBenefit
  readonly scope: Scope
  /** What the goods meant must cost at least, after item prices and 满减. */
  readonly thresholdFen: Fen
  readonly stacking: Stacking
  /** Where it can be used; null: everywhere. */
  readonly channels: readonly string[] | null
}
