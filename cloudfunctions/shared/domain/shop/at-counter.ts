import { whyUnusable, type Coupon } from '../coupon/coupon'
import { fen, type Fen } from '../money'
import type { EpochMs } from '../time'
import type { CardSaving } from './card-saving'
import type { CartLine, PricedCart } from './cart'
import { offerOfCoupon } from './coupon-offer'
import type { GivenGift } from './given-gift'
import { memberOffer, type MemberPrice } from './member-offer'
import type { Offer } from './offer'
import { priceCart } from './price-cart'

/** The channel of what is sold and redeemed at a counter. */
export const COUNTER_CHANNEL = 'store'

/** What is recorded: an amount the till has added up, or products with their list prices. */
export type CounterGoods =
  | { readonly kind: 'amount'; readonly amountFen: Fen }
  | { readonly kind: 'lines'; readonly lines: readonly CounterLine[] }

/** Some pieces of a product at its list price. */
export type CounterLine = {
  readonly productId: string
  readonly category: string
  readonly qty: number
  readonly unitPriceFen: Fen
}

/** A purchase that staff recorded: what came of it is in the purchase of the same id. */
export type CounterSale = {
  readonly purchaseId: string
  readonly storeId: string
  readonly receiptNo: string
  readonly visitId: string
  readonly memberId: string
  readonly staffId: string
  readonly goods: CounterGoods
  readonly couponId: string | null
  readonly couponOffFen: Fen
  /** What the coupon gave, handed out with the sale; absent where it was recorded before gifts were. */
  readonly gifts?: readonly GivenGift[]
  /** What a paid card saved on it; of an amount nobody knows. */
  readonly cardSaving?: CardSaving
  readonly paidFen: Fen
  readonly soldAt: EpochMs
}

/** A coupon as it can be used at a counter, and why not; null: it can. */
export type CounterCoupon = { readonly offer: Offer; readonly why: string | null }

/** A member's coupon as the counter sees it. */
export const atCounter = (coupon: Coupon, orderId: string, now: EpochMs): CounterCoupon => ({
  offer: offerOfCoupon(coupon),
  why: whyUnusable(coupon, { orderId, channel: COUNTER_CHANNEL }, now),
})

/**
 * Prices a purchase at the counter with one coupon, none, or whichever saves most: the phone previews, the server
 * decides. Products have the member's own price; an amount is what the till has come to, own price and all.
 */
export function priceAtCounter(
  goods: CounterGoods,
  coupons: readonly CounterCoupon[],
  chosen: string | null | 'best',
  price: MemberPrice | null = null,
): PricedCart {
  const own = goods.kind === 'lines' && price ? memberOffer([price]) : null
  return priceCart({
    lines: cartLines(goods),
    offers: [...(own ? [own] : []), ...coupons.map(({ offer }) => offer)],
    unusable: coupons.flatMap(({ offer, why }) => (why === null ? [] : [{ offerId: offer.offerId, why }])),
    chosenCoupons: chosen === 'best' ? 'best' : chosen === null ? [] : [chosen],
    shipping: { feeFen: fen(0), freeFromFen: null },
    pointsRule: null,
    points: { spendable: 0, wanted: 0 },
  })
}

/** What the coupon of a priced purchase took off; null: it did not apply. */
export const couponPart = (priced: PricedCart, couponId: string | null): Fen | null =>
  priced.applied.find(({ offerId }) => offerId === couponId)?.offFen ?? null

/** What a sale says, whoever tells it and when. */
type SaleFact = Pick<CounterSale, 'purchaseId' | 'memberId' | 'goods' | 'couponId' | 'paidFen'>

/** True when a receipt told again says the same: to whom, what, with which coupon and for how much. */
export const sameSale = (known: SaleFact, told: SaleFact): boolean => factOf(known) === factOf(told)

const factOf = ({ purchaseId, memberId, goods, couponId, paidFen }: SaleFact): string =>
  JSON.stringify([purchaseId, memberId, couponId, paidFen, goods.kind, soldGoods(goods)])

const soldGoods = (goods: CounterGoods): unknown =>
  goods.kind === 'amount' ? goods.amountFen : goods.lines.map(({ productId, qty }) => `${productId}:${qty}`).sort()

/** An amount has no product: only coupons for all goods are for it. */
const cartLines = (goods: CounterGoods): readonly CartLine[] =>
  goods.kind === 'amount'
    ? [{ lineId: '0', productId: '', category: '', qty: 1, unitPriceFen: goods.amountFen, isStoredValue: false }]
    : goods.lines.map((line, index) => ({ ...line, lineId: String(index), isStoredValue: false }))
