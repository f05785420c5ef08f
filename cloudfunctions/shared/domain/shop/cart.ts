import type { Fen } from '../money'
import type { Offer } from './offer'

/** One line of a cart as it is priced; `unitPriceFen` is the list price of a piece. */
export type CartLine = {
  readonly lineId: string
  readonly productId: string
  readonly category: string
  readonly qty: number
  readonly unitPriceFen: Fen
  /** A gift card or the like: no points are earned on it and none pay for it. */
  readonly isStoredValue: boolean
}

/** Shipping: a fee, waived when the goods cost so much at item prices; null: never waived. */
export type ShippingRule = { readonly feeFen: Fen; readonly freeFromFen: Fen | null }

/** Points as cash: `pointsPerYuan` are worth one yuan; they pay at most a share of the goods, in whole steps. */
export type PointsCashRule = {
  readonly pointsPerYuan: number
  readonly leastPoints: number
  readonly stepPoints: number
  readonly mostShareBp: number
}

/** Why an offer did not apply; amounts in fen. */
export type NotAppliedReason =
  | { readonly kind: 'unusable'; readonly why: string }
  | { readonly kind: 'not-chosen' }
  | { readonly kind: 'no-eligible-goods' }
  | { readonly kind: 'below-threshold'; readonly shortFen: Fen }
  | { readonly kind: 'clash'; readonly withOfferId: string }
  | { readonly kind: 'nothing-left' }
  | { readonly kind: 'costs-more' }

/** Everything a price depends on. */
export type Cart = {
  readonly lines: readonly CartLine[]
  readonly offers: readonly Offer[]
  /** Offers that cannot be used whatever the cart holds, with the reason to show. */
  readonly unusable: readonly { readonly offerId: string; readonly why: string }[]
  /** Coupons the shopper picked, or the best there are. */
  readonly chosenCoupons: readonly string[] | 'best'
  readonly shipping: ShippingRule
  readonly pointsRule: PointsCashRule | null
  /** Points to pay with: as many as the rule and the balance allow, or at most so many. */
  readonly points: { readonly spendable: number; readonly wanted: number | 'most' }
  /** How many pieces there are of what offers give, by product; what is not in it is not counted. */
  readonly giftsLeft?: GiftsLeft
}

/** Pieces that there are to give, by product. */
export type GiftsLeft = Readonly<Record<string, number>>

/** What one offer did to one line: the line's amount before it, and what it took off. */
export type LineShare = { readonly offerId: string; readonly baseFen: Fen; readonly offFen: Fen }

/** One line with its price and how it came about. `goodsFen` = cash + paid with points. */
export type PricedLine = CartLine & {
  readonly listFen: Fen
  readonly shares: readonly LineShare[]
  readonly goodsFen: Fen
  readonly points: number
  readonly pointsFen: Fen
  readonly cashFen: Fen
}

/** An offer that applied. `thresholds`: what its goods must keep to deserve each part of it. */
export type AppliedOffer = {
  readonly offerId: string
  readonly name: string
  readonly offFen: Fen
  readonly thresholds: readonly Threshold[]
}

/** A part of an offer, `partFen` of the whole, that is deserved from `needFen` of its goods on. */
export type Threshold = { readonly needFen: Fen; readonly partFen: Fen }

/** What an offer gives, deserved from `needFen` of its goods on; `bases`: what each of its lines counted for that. */
export type PricedGift = {
  readonly offerId: string
  readonly productId: string
  readonly qty: number
  readonly needFen: Fen
  readonly bases: Readonly<Record<string, Fen>>
}

/** A cart with its price. Σ line cash + shipping = payable; Σ shares = what the offers took off. */
export type PricedCart = {
  readonly lines: readonly PricedLine[]
  readonly listFen: Fen
  readonly goodsFen: Fen
  readonly points: number
  readonly pointsFen: Fen
  readonly shippingFen: Fen
  readonly shippingOffFen: Fen
  readonly payableFen: Fen
  readonly gifts: readonly PricedGift[]
  readonly applied: readonly AppliedOffer[]
  readonly notApplied: readonly { readonly offerId: string; readonly reason: NotAppliedReason }[]
}
