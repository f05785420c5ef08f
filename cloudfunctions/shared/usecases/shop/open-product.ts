import type { PackLasts, ProductPage } from '@contract/shop'
import { refuse } from '@domain/refusal'
import type { Product } from '@domain/shop/product'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { noteLook } from '../postings/note-look'
import { loadPlanCards } from '../views/plan-cards'
import { loadMemberPrice, ownPriceFen, tileOf } from '../views/product-tiles'
import { loadSales } from '../views/sales'

/** A product with the member's own price and the reason for it, and how long a pack lasts them. @throws refusal product/not-found. */
export async function openProduct(ctx: MemberContext, input: { readonly productId: string }): Promise<ProductPage> {
  const [product, stock, by, plans, basket, views] = await Promise.all([
    ctx.database.read('products', input.productId),
    ctx.database.read('product_stocks', input.productId),
    loadMemberPrice(ctx),
    loadPlanCards(ctx),
    ctx.database.read('baskets', ctx.memberId),
    ctx.database.read('product_views', ctx.memberId),
  ])
  if (!product) throw refuse('product/not-found')
  const [saleOf] = await Promise.all([loadSales(ctx, [product]), noteLook(ctx, views, product.productId)])
  const { shipping, offers } = ctx.program.shop
  const plan = plans.find((card) => card.productId === product.productId)
  return {
    today: dayOf(ctx.now),
    product: {
      ...tileOf(product, by, stock ?? undefined, saleOf(product)),
      categoryName: product.categoryName,
      description: product.description ?? '',
    },
    price: { listFen: product.priceFen, ownFen: ownPriceFen(product, by), by },
    left: stock?.left ?? null,
    lasts: lastsOf(product, plan),
    offers: offers.map(({ name }) => name),
    shipping,
    inCart: (basket?.lines ?? []).reduce((total, { qty }) => total + qty, 0),
  }
}

type Plan = Awaited<ReturnType<typeof loadPlanCards>>[number]

function lastsOf({ cycleDays }: Product, plan: Plan | undefined): PackLasts | null {
  if (plan?.reason.basis === 'yours')
    return { basis: 'yours', days: plan.reason.cycleDays, times: plan.reason.ownIntervals + 1, dueOn: plan.dueOn }
  return cycleDays === null ? null : { basis: 'product', days: cycleDays }
}
