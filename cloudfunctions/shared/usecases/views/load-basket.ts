import type { CartEntry } from '@contract/shop'
import { fen } from '@domain/money'
import { openAccount } from '@domain/points/account'
import { spendableAt } from '@domain/points/balance'
import type { Wanted } from '@domain/shop/basket'
import type { Cart, GiftsLeft } from '@domain/shop/cart'
import { offerOfCoupon } from '@domain/shop/coupon-offer'
import { GIFT_GONE, type GiftGoods } from '@domain/shop/given-gift'
import { memberOffer } from '@domain/shop/member-offer'
import type { Offer } from '@domain/shop/offer'
import type { Product } from '@domain/shop/product'
import { ONLINE } from '@domain/shop/shop-order'
import { discountText } from '@domain/shop/tier-price'
import type { MemberContext } from '../context'
import { giftPieces, loadGiftShelf } from './gift-shelf'
import { loadHeldPlan } from './held-plan'
import { loadMemberPrice, loadStocks, tileOf } from './product-tiles'
import { loadSales } from './sales'
import { loadUsableCoupons, type WeighedCoupon } from './usable-coupons'

/** Goods that somebody wants, with everything their price depends on. */
export type LoadedBasket = {
  readonly entries: readonly CartEntry[]
  readonly products: readonly Product[]
  readonly coupons: readonly WeighedCoupon[]
  /** What the offers and coupons give, each product once. */
  readonly gifts: readonly GiftGoods[]
  /** The lines of what there is and this member can buy now; coupons the best, no points, until the shopper says otherwise. */
  readonly cart: Cart
}

/** Loads what `priceCart` needs for some goods of a member; what the shop no longer has stands in `entries` alone. */
export async function loadBasket(ctx: MemberContext, wanted: readonly Wanted[]): Promise<LoadedBasket> {
  const ids = wanted.map(({ productId }) => productId)
  const { shipping, pointsCash, offers } = ctx.program.shop
  const [products, stocks, price, coupons, account, plan, shelf] = await Promise.all([
    ids.length === 0 ? [] : ctx.database.readMany('products', ids),
    loadStocks(ctx, wanted),
    loadMemberPrice(ctx),
    loadUsableCoupons(ctx, ctx.memberId, { channel: ONLINE }),
    ctx.database.read('points_accounts', ctx.memberId),
    loadHeldPlan(ctx, ctx.database, ctx.memberId),
    loadGiftShelf(
      ctx,
      offers.map(({ benefit }) => benefit),
    ),
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
  const isGone = ({ benefit }: Offer) => giftPieces(benefit).some((gift) => shelf.isGone(gift))
  const gifts = [
    ...offers.flatMap(({ benefit }) => giftPieces(benefit).map(shelf.of)),
    ...coupons.map(({ gift }) => gift),
  ]
  return {
    entries,
    products,
    coupons,
    gifts: [...new Map(gifts.flatMap((gift) => (gift ? [[gift.productId, gift] as const] : []))).values()],
    cart: {
      lines: entries.flatMap(({ productId, qty, product }, index) =>
        product?.sale?.no ? [] : lineOf(known.get(productId), qty, index),
      ),
      offers: [...(member ? [member] : []), ...offers, ...coupons.map(({ coupon }) => offerOfCoupon(coupon))],
      unusable: [
        ...coupons.flatMap(({ coupon, whyNot }) => (whyNot ? [{ offerId: coupon.couponId, why: whyNot }] : [])),
        ...offers.filter(isGone).map(({ offerId }) => ({ offerId, why: GIFT_GONE })),
      ],
      chosenCoupons: 'best',
      shipping: plan?.benefits.freeShipping ? { ...shipping, feeFen: fen(0) } : shipping,
      pointsRule: pointsCash,
      points: { spendable: spendableAt(account ?? openAccount(ctx.memberId), ctx.now), wanted: 0 },
      giftsLeft: { ...shelf.left, ...leftFor(coupons) },
    },
  }
}

const leftFor = (coupons: readonly WeighedCoupon[]): GiftsLeft =>
  Object.fromEntries(
    coupons.flatMap(({ gift, giftLeft }) => (gift && giftLeft !== null ? [[gift.productId, giftLeft]] : [])),
  )

function lineOf(product: Product | undefined, qty: number, index: number): Cart['lines'] {
  if (!product) return []
  const { productId, category, priceFen } = product
  return [{ lineId: `l${index + 1}`, productId, category, qty, unitPriceFen: priceFen, isStoredValue: false }]
}
