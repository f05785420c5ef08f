import type { Product } from '@domain/shop/product'

/** A category with how many products it has. */
export type Category = { readonly code: string; readonly name: string; readonly count: number }

/** The categories of some products, in the products' order. */
export function categoriesOf(products: readonly Product[]): readonly Category[] {
  const codes = [...new Set(products.map((product) => product.category))]
  return codes.map((code) => {
    const members = products.filter((product) => product.category === code)
    return { code, name: members[0]?.categoryName ?? code, count: members.length }
  })
}
