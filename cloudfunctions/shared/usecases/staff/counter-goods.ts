import type { SoldInput } from '@contract/staff'
import { fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import type { CounterGoods } from '@domain/shop/at-counter'
import type { Product } from '@domain/shop/product'
import type { Context } from '../context'

/** What is being sold, with the products it names. */
export type GoodsSold = { readonly goods: CounterGoods; readonly products: readonly Product[] }

/** Looks up what staff put in: list prices are the shop's, never the phone's. @throws refusal product/not-found. */
export async function counterGoods(ctx: Context, sold: SoldInput): Promise<GoodsSold> {
  if (sold.kind === 'amount') return { goods: { kind: 'amount', amountFen: fen(sold.amountFen) }, products: [] }
  const ids = sold.lines.map(({ productId }) => productId)
  const products = await ctx.database.readMany('products', ids)
  const lines = sold.lines.map(({ productId, qty }) => {
    const product = products.find((one) => one.productId === productId)
    if (!product) throw refuse('product/not-found')
    return { productId, qty, category: product.category, unitPriceFen: product.priceFen }
  })
  return { goods: { kind: 'lines', lines }, products }
}
