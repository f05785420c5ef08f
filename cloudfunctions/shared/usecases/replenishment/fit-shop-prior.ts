import { fitPrior, type CatalogueEntry } from '@domain/replenishment/prior'
import { addRhythms, type ProductRhythm } from '@domain/replenishment/product-rhythm'
import { SHARDS } from '@domain/replenishment/shard'
import type { Context, StepResult } from '../context'

const MAX_PRODUCTS = 1000

/** Merges the shards and fits what the whole shop knows; one document, written whole. */
export async function fitShopPrior(ctx: Context): Promise<StepResult> {
  const merged = new Map<string, ProductRhythm>()
  for (let shard = 0; shard < SHARDS; shard++)
    for (const rhythm of (await ctx.database.read('rhythm_shards', String(shard)))?.rhythms ?? []) {
      const known = merged.get(rhythm.productId)
      merged.set(rhythm.productId, known ? addRhythms(known, rhythm) : rhythm)
    }
  const { products, ...prior } = fitPrior(merged.values(), { catalogue: await loadCatalogue(ctx) })
  await ctx.database.write('priors', 'current', { prior, products: Object.entries(products), fittedAt: ctx.now })
  return { done: true }
}

async function loadCatalogue(ctx: Context): Promise<Record<string, CatalogueEntry>> {
  const products = await ctx.queries.products.list(null, -1, MAX_PRODUCTS)
  return Object.fromEntries(products.map(({ productId, category, cycleDays }) => [productId, { category, cycleDays }]))
}
