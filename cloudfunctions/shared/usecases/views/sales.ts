import { refuse } from '@domain/refusal'
import type { Product } from '@domain/shop/product'
import { saleWords, type SaleWords } from '@domain/shop/sale-words'
import type { MemberContext } from '../context'
import { loadBuyer } from './buyer'

/** How a product is for a member just now; undefined: it is for everybody. */
export type SaleOf = (product: Product) => SaleWords | undefined

/** A product by its name, and how it is for whoever wants it. */
export type Sold = { readonly name: string; readonly sale?: SaleWords | undefined }

/** For whom some products are, seen by a member at this instant; who they are is read only where a product asks. */
export async function loadSales(ctx: MemberContext, products: readonly Product[]): Promise<SaleOf> {
  if (!products.some(({ saleFor }) => saleFor)) return () => undefined
  const buyer = await loadBuyer(ctx, ctx.memberId)
  return (product) => saleWords(product, buyer, ctx.now, ctx.program.tiers) ?? undefined
}

/** Lets through what a member can buy now. @throws refusal product/not-for-sale {product, why, note, text, fromOn}. */
export function requireForSale(sold: readonly Sold[]): void {
  for (const { name, sale } of sold)
    if (sale?.no) {
      const { kind, text, fromOn } = sale.no
      const details = { product: name, why: kind, note: sale.note, text }
      throw refuse('product/not-for-sale', fromOn === null ? details : { ...details, fromOn })
    }
}
