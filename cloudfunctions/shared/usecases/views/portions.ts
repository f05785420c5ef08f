import { PORTIONS } from '@domain/coupon/portion'
import type { CouponStock, CouponTemplate } from '@domain/coupon/template'
import { idOf } from '@domain/id'
import { fen, sumFen } from '@domain/money'
import type { Context } from '../context'
import { readAll } from './read-all'

const everyPortion = Array.from({ length: PORTIONS }, (_, portion) => portion)

/** How much each portion of some templates' stock has given out. */
export async function loadPortions(
  ctx: Context,
  templates: readonly CouponTemplate[],
): Promise<(templateId: string, portion: number) => number> {
  const limited = templates.filter((template) => template.stock !== null)
  const stored = await readPortions(ctx, 'coupon_portions', limited)
  return (templateId, portion) => stored.get(idOf(templateId, portion))?.issued ?? 0
}

/** What has been given out of some templates, and spent of their budgets, in all. */
export async function loadStocks(
  ctx: Context,
  templates: readonly CouponTemplate[],
): Promise<(templateId: string) => CouponStock> {
  const budgeted = templates.filter((template) => template.budgetFen !== null)
  const [issued, spent] = await Promise.all([
    loadPortions(ctx, templates),
    readPortions(ctx, 'budget_portions', budgeted),
  ])
  return (templateId) => ({
    templateId,
    issued: everyPortion.reduce((total, portion) => total + issued(templateId, portion), 0),
    spentFen: sumFen(everyPortion.map((portion) => spent.get(idOf(templateId, portion))?.spentFen ?? fen(0))),
  })
}

async function readPortions<C extends 'coupon_portions' | 'budget_portions'>(
  ctx: Context,
  collection: C,
  templates: readonly CouponTemplate[],
) {
  const ids = templates.flatMap(({ templateId }) => everyPortion.map((portion) => idOf(templateId, portion)))
  const found = await readAll(ctx, collection, ids)
  return new Map(found.map((stored) => [idOf(stored.templateId, stored.portion), stored] as const))
}
