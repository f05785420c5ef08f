import type { Scope } from '../coupon/scope'
import type { CouponBenefit, Stacking } from '../coupon/terms'
import type { Fen } from '../money'

/** The stages of a price, in their order: activity or item price, member price, 满减, coupon. */
export const OFFER_STAGES = ['activity', 'member', 'reduction', 'coupon'] as const
export type OfferStage = (typeof OFFER_STAGES)[number]

/** 满减: so much off from so much on; only the highest step reached counts. */
export type ReductionStep = { readonly fromFen: Fen; readonly offFen: Fen }

/** What an offer does. `unit-price` sets the price of one piece, by product. */
export type OfferBenefit =
  | CouponBenefit
  | { readonly kind: 'unit-price'; readonly prices: Readonly<Record<string, Fen>> }
  | { readonly kind: 'steps'; readonly steps: readonly ReductionStep[] }

/** One thing that may lower a price: an activity, a member price, a 满减 or a coupon. */
export type Offer = {
  readonly offerId: string
  readonly name: string
  readonly stage: OfferStage
  readonly scope: Scope
  readonly benefit: OfferBenefit
  /** What the goods meant must cost at least when its stage begins; 0: nothing. */
  readonly thresholdFen: Fen
  readonly stacking: Stacking
}

/** True when two offers may be used together on the same goods: both sides say so. */
export const combine = (a: Offer, b: Offer): boolean =>
  a.stacking.combinesWith.includes(b.stacking.stackClass) && b.stacking.combinesWith.includes(a.stacking.stackClass)
