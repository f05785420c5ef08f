import type { ProductTile } from '@contract/shop'
import { fen, shareOf } from '@domain/money'
import type { MemberPrice } from '@domain/shop/member-offer'
import type { Product } from '@domain/shop/product'
import type { SaleWords } from '@domain/shop/sale-words'
import type { Stock } from '@domain/shop/stock'
import { tierPrice } from '@domain/shop/tier-price'
import type { MemberContext } from '../context'
import { loadHeldPlan } from './held-plan'
import { loadSales } from './sales'

/** What a member pays less, by their level or their paid card, whichever lowers more; null when they pay as everybody does. */
export async function loadMemberPrice(ctx: MemberContext): Promise<MemberPrice | null> {
  const [member, plan] = await Promise.all([
    ctx.database.read('members', ctx.memberId),
    loadHeldPlan(ctx, ctx.database, ctx.memberId),
  ])
  const byTier = member && tierPrice(ctx.program.shop.memberPrices, member.standing.code)
  const byCard = plan && plan.benefits.priceOffBp > 0 ? { name: plan.name, priceOffBp: plan.benefits.priceOffBp } : null
  return byCard && byCard.priceOffBp > (byTier?.priceOffBp ?? 0) ? byCard : byTier
}

/** Products as lists show them, each with the member's own price and whether there is any left. */
export async function loadTiles(ctx: MemberContext, products: readonly Product[]): Promise<readonly ProductTile[]> {
  const [price, stocks, saleOf] = await Promise.all([
    loadMemberPrice(ctx),
    loadStocks(ctx, products),
    loadSales(ctx, products),
  ])
  return products.map((product) => tileOf(product, price, stocks.get(product.productId), saleOf(product)))
}

/** The stock of some products, where it is counted. */
export async function loadStocks(
  ctx: MemberContext,
  products: readonly Pick<Product, 'productId'>[],
): Promise<ReadonlyMap<string, Stock>> {
  const ids = products.map(({ productId }) => productId)
  const found = ids.length === 0 ? [] : await ctx.database.readMany('product_stocks', ids)
  return new Map(found.map((stock) => [stock.productId, stock]))
}

/** One product as a list shows it. */
export const tileOf = (
  product: Product,
  price: MemberPrice | null,
  stock: Stock | undefined,
  sale: SaleWords | undefined,
): ProductTile => ({
  productId: product.productId,
  name: product.name,
  pack: product.pack,
  category: product.category,
  pictureUrl: product.pictureUrl,
  priceFen: product.priceFen,
  cycleDays: product.cycleDays,
  ...(price ? { ownPriceFen: ownPriceFen(product, price) } : {}),
  ...(stock && stock.left === 0 ? { isSoldOut: true } : {}),
  ...(sale ? { sale } : {}),
})

/** What a member pays for one piece, in fen. */
export const ownPriceFen = ({ priceFen }: Pick<Product, 'priceFen'>, price: MemberPrice | null): number =>
  priceFen - (price ? shareOf(fen(priceFen), price.priceOffBp) : 0)
