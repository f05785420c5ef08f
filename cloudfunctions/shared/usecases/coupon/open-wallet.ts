import type { CouponCard, CouponWallet } from '@contract/coupon'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadCouponCards } from '../views/coupon-cards'
import { weighCart } from '../views/coupons-in-cart'
import { loadBasket } from '../views/load-basket'

const MOST_OPEN = 100
const MOST_PAST = 100

/** 我的券: every coupon that can be used or will be, weighed by the cart, and the newest of those that are over. */
export async function openWallet(ctx: MemberContext): Promise<CouponWallet> {
  const [open, newest, cart] = await Promise.all([
    ctx.queries.coupons.openOf(ctx.memberId, MOST_OPEN),
    ctx.queries.coupons.ofMember(ctx.memberId, MOST_PAST),
    loadCart(ctx),
  ])
  const known = new Set(open.map((coupon) => coupon.couponId))
  const cards = await loadCouponCards(ctx, [...open, ...newest.filter(({ couponId }) => !known.has(couponId))])
  return {
    today: dayOf(ctx.now),
    cartFen: cart?.goodsFen ?? null,
    open: cards
      .filter((card) => !isUsed(card) && !isLapsed(card))
      .map((card) => ({ ...card, inCart: card.whyNot === null ? (cart?.of(card.couponId) ?? null) : null })),
    used: cards.filter(isUsed).sort(newestFirst),
    lapsed: cards.filter(isLapsed).sort(newestFirst),
  }
}

async function loadCart(ctx: MemberContext) {
  const basket = await ctx.database.read('baskets', ctx.memberId)
  if (!basket || basket.lines.length === 0) return null
  return weighCart((await loadBasket(ctx, basket.lines)).cart)
}

const isUsed = ({ whyNot }: CouponCard): boolean => whyNot === 'redeemed'
const isLapsed = ({ whyNot }: CouponCard): boolean => whyNot === 'expired' || whyNot === 'void'

const newestFirst = (a: CouponCard, b: CouponCard): number =>
  (b.redeemedOn ?? b.lastOn).localeCompare(a.redeemedOn ?? a.lastOn)
