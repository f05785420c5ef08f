import type { ProductCounting } from '@contract/dashboard'
import { addInto, type OpenCounters } from '@domain/analytics/counters'
import { productPiecesOf } from '@domain/analytics/month-pieces'
import type { ProductCount } from '@domain/analytics/product-count'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { StaffContext, Transaction } from '../context'
import { loadProductCount } from '../views/product-scope'

const PAGE = 200
/** Pages a call reads before it writes: what a killed call loses, and what a call may take. */
const PAGES = 10

/**
 * Counts the next buyers of a product for the figures of the last night, so that its rates can be read off in any window as
 * exactly as those of the shop; to be called again until it is whole. The counts and how far they go change together, so that
 * nobody counts twice however often, by how many or how briefly it is called.
 * @throws refusal figures/none-yet before the first night, product/not-found where neither shelf nor orders know it.
 */
export async function countProduct(
  ctx: StaffContext,
  { productId }: { readonly productId: string },
): Promise<ProductCounting> {
  const rollup = await ctx.queries.rollups.latest(dayOf(ctx.now))
  if (!rollup) throw refuse('figures/none-yet')
  const known = await loadProductCount(ctx.database, productId, rollup.day)
  if (known.isWhole) return toldOf(known)
  const next = await nextBuyers(ctx, productId, known.afterId)
  if (known.buyers + next.buyers === 0 && !(await ctx.database.read('products', productId)))
    throw refuse('product/not-found')
  return ctx.database.transaction(async (tx) => {
    const current = await loadProductCount(tx, productId, rollup.day)
    if (current.isWhole || current.afterId !== known.afterId) return toldOf(current) // another call was quicker
    return toldOf(await save(tx, current, next))
  })
}

const toldOf = ({ productId, buyers, isWhole }: ProductCount): ProductCounting => ({ productId, buyers, isWhole })

type Buyers = Pick<ProductCount, 'afterId' | 'buyers' | 'isWhole'> & {
  readonly months: ReadonlyMap<string, OpenCounters>
}

async function nextBuyers(ctx: StaffContext, productId: string, startId: string): Promise<Buyers> {
  const months = new Map<string, OpenCounters>()
  let [afterId, buyers, isWhole] = [startId, 0, false]
  for (let pages = 0; pages < PAGES && !isWhole; pages++) {
    const page = await ctx.queries.histories.boughtBy(productId, afterId, PAGE)
    for (const { orders } of page)
      for (const [month, counters] of productPiecesOf(orders, productId)) {
        const known = months.get(month) ?? new Map<string, number>()
        months.set(month, known)
        addInto(known, counters)
      }
    afterId = page[page.length - 1]?.memberId ?? afterId
    buyers += page.length
    isWhole = page.length < PAGE
  }
  return { afterId, buyers, isWhole, months }
}

/** Adds to the counts of this count; what an earlier one has left in their place begins anew. */
async function save(tx: Transaction, current: ProductCount, next: Buyers): Promise<ProductCount> {
  const { productId, day } = current
  for (const [month, change] of next.months) {
    const piece = await tx.read('product_pieces', idOf(productId, month))
    const counters: OpenCounters = new Map(piece?.day === day ? piece.counters : [])
    addInto(counters, change)
    await tx.write('product_pieces', idOf(productId, month), { productId, month, day, counters: [...counters] })
  }
  const { afterId, isWhole } = next
  const counted = { ...current, afterId, isWhole, buyers: current.buyers + next.buyers }
  await tx.write('product_counts', productId, counted)
  return counted
}
