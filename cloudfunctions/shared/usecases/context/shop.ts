import type { Product } from '@domain/shop/product'

/** What the collections of the shop hold. */
export type ShopDocuments = { products: Product }

/** Questions about the shop. */
export type ShopQueries = {
  readonly products: { list(category: string | null, afterSort: number, limit: number): Promise<readonly Product[]> }
}
