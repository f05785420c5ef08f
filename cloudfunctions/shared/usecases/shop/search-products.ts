import type { ProductTile } from '@contract/shop'
import type { Product } from '@domain/shop/product'
import type { MemberContext } from '../context'
import { loadTiles } from '../views/product-tiles'

const MAX_PRODUCTS = 500
const MOST_FOUND = 40

/** Products whose name, pack, category or description holds every word that was asked for; names first. */
export async function searchProducts(
  ctx: MemberContext,
  input: { readonly word: string },
): Promise<{ readonly products: readonly ProductTile[] }> {
  const words = input.word.toLowerCase().split(/\s+/).filter(Boolean)
  const all = await ctx.queries.products.list(null, -1, MAX_PRODUCTS)
  const found = all.filter((product) => holds(everythingOf(product), words))
  const byName = found.filter(({ name }) => holds(name, words))
  const products = [...byName, ...found.filter((product) => !byName.includes(product))]
  return { products: await loadTiles(ctx, products.slice(0, MOST_FOUND)) }
}

const holds = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase()
  return words.every((word) => lower.includes(word))
}

const everythingOf = ({ name, pack, categoryName, description }: Product): string =>
  [name, pack, categoryName, description ?? ''].join('\n')
