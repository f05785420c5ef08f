import { fen } from '@domain/money'
import { couponPart, priceAtCounter, type CounterCoupon, type CounterGoods } from '@domain/shop/at-counter'
import type { NotAppliedReason, PricedCart } from '@domain/shop/cart'
import type { MemberPrice } from '@domain/shop/member-offer'
import { yuan } from '../../text/amounts'

/** Some pieces of a product, as the cashier has put them together. */
export type BasketLine = {
  readonly productId: string
  readonly name: string
  readonly category: string
  readonly priceFen: number
  readonly qty: number
}

/** Adds pieces of a product; none left takes the line out. */
export function withPieces(
  lines: readonly BasketLine[],
  product: Omit<BasketLine, 'qty'>,
  pieces: number,
): readonly BasketLine[] {
  const known = lines.find(({ productId }) => productId === product.productId)
  if (!known) return pieces > 0 ? [...lines, { ...product, qty: pieces }] : lines
  return lines.flatMap((line) =>
    line !== known ? [line] : line.qty + pieces > 0 ? [{ ...line, qty: line.qty + pieces }] : [],
  )
}

/** What is priced: the amount that was typed, or the lines at their list prices. */
export const goodsOf = (amountFen: number, lines: readonly BasketLine[] | null): CounterGoods =>
  lines === null
    ? { kind: 'amount', amountFen: fen(amountFen) }
    : {
        kind: 'lines',
        lines: lines.map(({ productId, category, qty, priceFen }) => ({
          ...{ productId, category, qty },
          unitPriceFen: fen(priceFen),
        })),
      }

/** What one coupon would do to the goods: fen off, or in a few words why nothing; both null: nothing is there to price. */
export type CouponWord = { readonly offFen: number | null; readonly why: string | null }

/** Looks at one coupon by itself. */
export function couponWord(goods: CounterGoods, coupon: CounterCoupon, price: MemberPrice | null = null): CouponWord {
  const { offerId } = coupon.offer
  const priced = priceAtCounter(goods, [coupon], offerId, price)
  const offFen = couponPart(priced, offerId)
  if (offFen !== null) return { offFen, why: null }
  if (coupon.why === null && coupon.offer.benefit.kind === 'shipping-off') return { offFen: null, why: '只免线上运费' }
  if (priced.listFen === 0 && coupon.why === null) return { offFen: null, why: null }
  return { offFen: null, why: whyOf(priced.notApplied.find((no) => no.offerId === offerId)?.reason, goods.kind) }
}

/** How near a coupon is to being used: usable, with more goods or with products noted, not here and now. */
export function nearness(coupon: CounterCoupon, word: CouponWord): 0 | 1 | 2 {
  if (word.why === null) return 0
  return coupon.why === null && coupon.offer.benefit.kind !== 'shipping-off' ? 1 : 2
}

/** What the member pays with whichever coupon is chosen; 'best': the one that saves most. */
export const priceOf = (
  goods: CounterGoods,
  coupons: readonly CounterCoupon[],
  chosen: string | null | 'best',
  price: MemberPrice | null = null,
): PricedCart => priceAtCounter(goods, coupons, chosen, price)

const UNUSABLE: Readonly<Record<string, string>> = {
  'other-channel': '不能在门店用',
  'not-yet': '还没到使用时间',
  expired: '已经过期',
  locked: '线上订单正在用',
  'gift-gone': '赠品送完了',
}

function whyOf(reason: NotAppliedReason | undefined, kind: CounterGoods['kind']): string {
  switch (reason?.kind) {
    case 'below-threshold':
      return `还差 ${yuan(reason.shortFen)} 元`
    case 'no-eligible-goods':
      return kind === 'amount' ? '按商品记才能用' : '这些商品不能用'
    case 'unusable':
      return UNUSABLE[reason.why] ?? '现在不能用'
    default:
      return '现在不能用'
  }
}
