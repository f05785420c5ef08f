/** Which goods something is for: all, some products or some categories, less the excluded ones. */
export type Scope = {
  readonly include:
    | { readonly kind: 'all' }
    | { readonly kind: 'products'; readonly productIds: readonly string[] }
    | { readonly kind: 'categories'; readonly categories: readonly string[] }
  readonly excludedProductIds: readonly string[]
  readonly excludedCategories: readonly string[]
}

/** All goods, none excluded. */
export const everything: Scope = { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] }

/** True when a product of a category is among the goods meant. An exclusion always wins. */
export function isInScope(scope: Scope, productId: string, category: string): boolean {
  if (scope.excludedProductIds.includes(productId) || scope.excludedCategories.includes(category)) return false
  switch (scope.include.kind) {
    case 'all':
      return true
    case 'products':
      return scope.include.productIds.includes(productId)
    case 'categories':
      return scope.include.categories.includes(category)
  }
}
