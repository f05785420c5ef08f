import type { SoldInput } from '@contract/staff'
import { ownVisit } from '@domain/member/visit'
import { fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import type { CounterGoods } from '@domain/shop/at-counter'
import type { MemberPrice } from '@domain/shop/member-offer'
import type { Product } from '@domain/shop/product'
import type { StaffContext } from '../context'
import { loadMemberPrice } from '../views/product-tiles'
import { loadSales, type Sold } from '../views/sales'

/** What is being sold, with the products it names. */
export type GoodsSold = {
  readonly goods: CounterGoods
  readonly products: readonly Product[]
  /** The member's own price of products. */
  readonly price: MemberPrice | null
  /** How each product is for the member just now: a new sale asks, a receipt told again does not. */
  readonly sales: readonly Sold[]
}

/** Looks up what staff put in: prices are the shop's, never the phone's. @throws refusal product/not-found, visit/not-found, visit/not-yours. */
export async function counterGoods(ctx: StaffContext, visitId: string, sold: SoldInput): Promise<GoodsSold> {
  if (sold.kind === 'amount')
    return { goods: { kind: 'amount', amountFen: fen(sold.amountFen) }, products: [], price: null, sales: [] }
  const { memberId } = ownVisit(await ctx.database.read('visits', visitId), ctx.memberId)
  const ids = sold.lines.map(({ productId }) => productId)
  const [products, price] = await Promise.all([
    ctx.database.readMany('products', ids),
    loadMemberPrice({ ...ctx, memberId }),
  ])
  const lines = sold.lines.map(({ productId, qty }) => {
    const product = products.find((one) => one.productId === productId)
    if (!product) throw refuse('product/not-found')
    return { productId, qty, category: product.category, unitPriceFen: product.priceFen }
  })
  const saleOf = await loadSales({ ...ctx, memberId }, products)
  const sales = products.map((product) => ({ name: product.name, sale: saleOf(product) }))
  return { goods: { kind: 'lines', lines }, products, price, sales }
}
