import type { CheckoutPage } from '@contract/shop'
import type { NotAppliedReason } from '@domain/shop/cart'
import { GIFT_GONE } from '@domain/shop/given-gift'
import { grouped, yuan } from '../../text/amounts'
import type { Checkout } from './useCheckout'

/** The line of the coupons: which are used, what they take off, what else there is. */
export function couponLine(page: CheckoutPage, { priced, appliedCoupons, isBest }: Checkout) {
  const used = priced.applied.filter(({ offerId }) => appliedCoupons.includes(offerId))
  const offFen = used.reduce((total, coupon) => total + coupon.offFen, 0)
  const usable = usableCount(page, priced.notApplied) + used.length
  const text = used.length > 0 ? used.map(({ name }) => name).join('、') : '优惠券'
  const note =
    usable === 0 ? `${page.coupons.length} 张券这单都用不上` : `${usable} 张可用${pickedWords(used.length, isBest)}`
  return { text, offFen, note: [note, goneWords(page, priced.notApplied)].filter(Boolean).join('。') }
}

/** What a coupon of the checkout gives: 送 洗洁精; '' where it takes money off. */
export function giftWords({ cart, gifts = [] }: CheckoutPage, couponId: string): string {
  const benefit = cart.offers.find(({ offerId }) => offerId === couponId)?.benefit
  if (benefit?.kind !== 'gift') return ''
  const name = gifts.find(({ productId }) => productId === benefit.productId)?.name
  return name === undefined ? '' : `送 ${name}${benefit.qty > 1 ? ` × ${benefit.qty}` : ''}`
}

/** Which coupons give what has run out. */
function goneWords({ coupons }: CheckoutPage, notApplied: Checkout['priced']['notApplied']): string {
  const gone = coupons.filter(({ couponId }) =>
    notApplied.some(
      ({ offerId, reason }) => offerId === couponId && reason.kind === 'unusable' && reason.why === GIFT_GONE,
    ),
  )
  return gone.length === 0 ? '' : `${gone.map(({ name }) => `「${name}」`).join('')}的赠品送完了`
}

const pickedWords = (count: number, isBest: boolean): string =>
  count === 0 ? '' : isBest ? '，这样省得最多' : `，已选 ${count} 张`

/** The line of the points: how many this order takes, and which lapse first. */
export function pointsLine(page: CheckoutPage, { mostPoints }: Checkout) {
  const { lapsing } = page
  const first = lapsing ? `先用掉快过期的 ${grouped(Math.min(lapsing.points, mostPoints.points))} 分，` : ''
  return {
    text: `用 ${grouped(mostPoints.points)} 积分`,
    note: `${first}共有 ${grouped(page.cart.points.spendable)} 分`,
  }
}

/** What shipping costs and when it does not. */
export function shippingLine({ cart: { shipping } }: CheckoutPage): string {
  return shipping.freeFromFen === null ? '运费' : `运费，满 ${shipping.freeFromFen / 100} 元免`
}

const unusable: Readonly<Record<string, string>> = {
  'not-yet': '还没到使用时间',
  expired: '已经过期',
  locked: '留在另一张没付款的订单里',
  redeemed: '已经用过',
  void: '已经收回',
  'other-channel': '只能到店使用',
  [GIFT_GONE]: '赠品送完了',
}

/** Why a coupon does not apply; '' for one that merely was not chosen. */
export function reasonWords(reason: NotAppliedReason): string {
  switch (reason.kind) {
    case 'unusable':
      return unusable[reason.why] ?? '现在不能用'
    case 'not-chosen':
      return ''
    case 'no-eligible-goods':
      return '这单没有适用的商品'
    case 'below-threshold':
      return `还差 ${yuan(reason.shortFen)} 元`
    case 'clash':
      return '和已选的只能用一张，点它就换'
    case 'nothing-left':
      return '这单已经不需要它'
    case 'costs-more':
      return '用它不如现在省'
  }
}

const usableCount = (page: CheckoutPage, notApplied: Checkout['priced']['notApplied']): number =>
  page.coupons.filter(({ couponId }) => {
    const kind = notApplied.find(({ offerId }) => offerId === couponId)?.reason.kind
    return kind === 'not-chosen' || kind === 'clash' || kind === 'costs-more'
  }).length
