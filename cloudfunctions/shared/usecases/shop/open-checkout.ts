import type { CheckoutPage } from '@contract/shop'
import { tierByCode } from '@domain/member/tier'
import { openAccount } from '@domain/points/account'
import { earnRateOf } from '@domain/points/earning'
import { refuse } from '@domain/refusal'
import type { Wanted } from '@domain/shop/basket'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadBasket } from '../views/load-basket'
import { balanceOf } from '../views/points-balance'
import { requireForSale } from '../views/sales'

const MOST_STORES = 20

/**
 * Everything the checkout prices with, and where the last order went. @throws refusal product/not-found when none is left,
 * product/not-for-sale for what this member cannot buy now.
 */
export async function openCheckout(
  ctx: MemberContext,
  input: { readonly lines: readonly Wanted[] },
): Promise<CheckoutPage> {
  const [loaded, account, member, basket, stores] = await Promise.all([
    loadBasket(ctx, input.lines),
    ctx.database.read('points_accounts', ctx.memberId),
    ctx.database.read('members', ctx.memberId),
    ctx.database.read('baskets', ctx.memberId),
    ctx.queries.stores.list(MOST_STORES),
  ])
  const goods = loaded.entries.flatMap((entry) => (entry.product ? [{ ...entry, product: entry.product }] : []))
  if (goods.length === 0) throw refuse('product/not-found')
  requireForSale(goods.map(({ product }) => product))
  const { tiers, points } = ctx.program
  return {
    today: dayOf(ctx.now),
    goods,
    cart: loaded.cart,
    coupons: loaded.coupons.map(({ coupon }) => ({
      couponId: coupon.couponId,
      name: coupon.terms.name,
      validUntilOn: dayOf(coupon.validUntilAt - 1),
    })),
    gifts: loaded.gifts,
    lapsing: balanceOf(ctx, account ?? openAccount(ctx.memberId)).lapsing,
    earnRateBp: member ? earnRateOf(points, tierByCode(tiers, member.standing.code).earnMultiplierBp) : 0,
    lastDelivery: basket?.lastDelivery ?? null,
    stores: stores.map(({ storeId, name, address }) => ({ storeId, name, address })),
  }
}
