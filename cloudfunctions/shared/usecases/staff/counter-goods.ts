import type { SoldInput } from '@contract/staff'
import { ownVisit } from '@domain/member/visit'
import { fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import type { CounterGoods } from '@domain/shop/at-counter'
import type { MemberPrice } from '@domain/shop/member-offer'
import type { Product } from '@domain/shop/product'
import type { StaffContext } from '../context'
import { loadMemberPrice } from '../views/product-tiles'

/** What is being sold, with the products it names. */
export type GoodsSold = {
  readonly goods: CounterGoods
  readonly products: readonly Product[]
  /** The member's own price of products. */
  readonly price: MemberPrice | null
}

/** Looks up what staff put in: prices are the shop's, never the phone's. @throws refusal product/not-found, visit/not-found, visit/not-yours. */
export async function counterGoods(ctx: StaffContext, visitId: string, sold: SoldInput): Promise<GoodsSold> {
  if (sold.kind === 'amount')
    return { goods: { kind: 'amount', amountFen: fen(sold.amountFen) }, products: [], price: null }
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
  return { goods: { kind: 'lines', lines }, products, price }
}
