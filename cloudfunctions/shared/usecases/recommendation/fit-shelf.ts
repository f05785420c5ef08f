import { USUAL_BLEND } from '@domain/recommendation/recommend'
import { blendTastes, tasteOf, type Taste } from '@domain/recommendation/taste'
import type { Context, StepResult } from '../context'
import type { StoredTaste } from '../context/recommendation'
import { loadBaskets, loadWantsPersonal, tasteAlias } from '../views/personal-taste'

const SAMPLE = 150
const AT_ONCE = 15
const KEPT_PRODUCTS = 12
const KEPT_POPULAR = 200

/** Nightly: what a fair sample of members likes and what sells. Who wants nothing personal is not part of it. */
export async function fitShelf(ctx: Context): Promise<StepResult> {
  const scores = await ctx.queries.scores.sample(-1, SAMPLE)
  const tastes: { alias: string; taste: Taste }[] = []
  for (let start = 0; start < scores.length; start += AT_ONCE) {
    const page = scores.slice(start, start + AT_ONCE).map(({ memberId }) => loadTaste(ctx, memberId))
    tastes.push(...(await Promise.all(page)).flatMap((taste) => taste ?? []))
  }
  await ctx.database.write('taste_shelves', 'shop', {
    tastes: tastes.map(({ alias, taste }) => ({ alias, taste: storedTaste(taste, KEPT_PRODUCTS) })),
    popularity: storedTaste(blendTastes(tastes.map(({ taste }) => ({ taste, weight: 1 }))), KEPT_POPULAR),
    fittedAt: ctx.now,
  })
  return { done: true }
}

async function loadTaste(ctx: Context, memberId: string): Promise<{ alias: string; taste: Taste } | null> {
  if (!(await loadWantsPersonal(ctx, memberId))) return null
  const baskets = await loadBaskets(ctx, memberId)
  return baskets.length === 0 ? null : { alias: tasteAlias(memberId), taste: tasteOf(baskets, USUAL_BLEND.decay) }
}

const storedTaste = (taste: Taste, count: number): StoredTaste =>
  [...taste].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, count)
