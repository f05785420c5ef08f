import { countFor, type ProductCount } from '@domain/analytics/product-count'
import { addMonth, blankScopes, firstMonthOf, type RolledScope } from '@domain/analytics/rollup'
import { productIn, productScope } from '@domain/analytics/scope'
import type { Counters } from '@domain/analytics/counters'
import { idOf } from '@domain/id'
import { addMonths, monthOf, type Day } from '@domain/time'
import type { Context, Database, Transaction } from '../context'

/** How far a product is counted for the figures of a night. */
export const loadProductCount = async (
  from: Pick<Database | Transaction, 'read'>,
  productId: string,
  day: Day,
): Promise<ProductCount> => countFor(await from.read('product_counts', productId), productId, day)

/** A counted product's counts of a month: those of this count, none of an earlier one. */
export async function loadProductMonth(
  ctx: Context,
  { productId, day }: ProductCount,
  month: string,
): Promise<Counters> {
  const piece = await ctx.database.read('product_pieces', idOf(productId, month))
  return new Map(piece?.day === day ? piece.counters : [])
}

/** A counted product's figures of a night, as those of a product that is rolled up; undefined where nobody bought it. */
export async function loadProductScope(ctx: Context, count: ProductCount, day: Day): Promise<RolledScope | undefined> {
  let rollup = blankScopes(day, 'products')
  const months: string[] = []
  for (let month = firstMonthOf(rollup); month <= monthOf(rollup.throughOn); month = addMonths(month, 1))
    months.push(month)
  const { productId } = count
  const ids = months.map((month) => idOf(productId, month))
  const pieces = await ctx.database.readMany('product_pieces', ids)
  const countersOf = new Map(pieces.filter((piece) => piece.day === count.day).map((piece) => [piece.month, piece]))
  for (const month of months)
    rollup = addMonth(rollup, month, new Map(countersOf.get(month)?.counters ?? []), 'products')
  return rollup.scopes.find(({ scope }) => scope === productScope(productId))
}

/** The count of the product that a scope speaks of; null where it speaks of none. */
export async function loadCountOf(ctx: Context, scope: string, day: Day): Promise<ProductCount | null> {
  const productId = productIn(scope)
  return productId === null ? null : loadProductCount(ctx.database, productId, day)
}
