import type { CartEntry } from '@contract/shop'
import { fen } from '@domain/money'
import { openAccount } from '@domain/points/account'
import { spendableAt } from '@domain/points/balance'
import type { Wanted } from '@domain/shop/basket'
import type { Cart } from '@domain/shop/cart'
import { offerOfCoupon } from '@domain/shop/coupon-offer'
import { memberOffer } from '@domain/shop/member-offer'
import type { Product } from '@domain/shop/product'
import { ONLINE } from '@domain/shop/shop-order'
import { discountText } from '@domain/shop/tier-price'
import type { MemberContext } from '../context'
import { loadHeldPlan } from './held-plan'
import { loadMemberPrice, loadStocks, tileOf } from './product-tiles'
import { loadSales } from './sales'
import { loadUsableCoupons, type WeighedCoupon } from './usable-coupons'

/** Goods that somebody wants, with everything their price depends on. */
export type LoadedBasket = {
  readonly entries: readonly CartEntry[]
  readonly products: readonly Product[]
  readonly coupons: readonly WeighedCoupon[]
  /** The lines of what there is and this member can buy now; coupons the best, no points, until the shopper says otherwise. */
  readonly cart: Cart
}

/** Loads what `priceCart` needs for some goods of a member; what the shop no longer has stands in `entries` alone. */
export async function loadBasket(ctx: MemberContext, wanted: readonly Wanted[]): Promise<LoadedBasket> {
  const ids = wanted.map(({ productId }) => productId)
  const [products, stocks, price, coupons, account, plan] = await Promise.all([
    ids.length === 0 ? [] : ctx.database.readMany('products', ids),
    loadStocks(ctx, wanted),
    loadMemberPrice(ctx),
    loadUsableCoupons(ctx, ctx.memberId, ONLINE),
    ctx.database.read('points_accounts', ctx.memberId),
    loadHeldPlan(ctx, ctx.database, ctx.memberId),
  ])
  const known = new Map(products.map((product) => [product.productId, product]))
  const saleOf = await loadSales(ctx, products)
  const entries = wanted.map(({ productId, qty }) => {
    const product = known.get(productId)
    const stock = stocks.get(productId)
    const tile = product ? tileOf(product, price, stock, saleOf(product)) : null
    return { productId, qty, product: tile, left: stock?.left ?? null }
  })
  const named = price && { ...price, name: `${price.name} ${discountText(price.priceOffBp)}` }
  const member = memberOffer(named ? [named] : [])
  const { shipping, pointsCash, offers } = ctx.program.shop
  return {
    entries,
    products,
    coupons,
    cart: {
      lines: entries.flatMap(({ productId, qty, product }, index) =>
        product?.sale?.no ? [] : lineOf(known.get(productId), qty, index),
      ),
      offers: [...(member ? [member] : []), ...offers, ...coupons.map(({ coupon }) => offerOfCoupon(coupon))],
      unusable: coupons.flatMap(({ coupon, whyNot }) => (whyNot ? [{ offerId: coupon.couponId, why: whyNot }] : [])),
      chosenCoupons: 'best',
      shipping: plan?.benefits.freeShipping ? { ...shipping, feeFen: fen(0) } : shipping,
      pointsRule: pointsCash,
      points: { spendable: spendableAt(account ?? openAccount(ctx.memberId), ctx.now), wanted: 0 },
    },
  }
}

function lineOf(product: Product | undefined, qty: number, index: number): Cart['lines'] {
  if (!product) return []
  const { productId, category, priceFen } = product
  return [{ lineId: `l${index + 1}`, productId, category, qty, unitPriceFen: priceFen, isStoredValue: false }]
}
