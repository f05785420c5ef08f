import { chooseBlend } from '@domain/recommendation/choose-blend'
import { shelfOf, type History } from '@domain/recommendation/shelf'
import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { loadBoughtLately, loadWantsPersonal, tasteAlias } from '../views/personal-taste'
import { KEPT_PRODUCTS, storedShelf } from '../views/stored-shelf'

const SAMPLE = 240
const AT_ONCE = 15

/** Nightly: what a fair sample of members likes, what sells, and how to weigh both, learnt from what they bought next. */
export async function fitShelf(ctx: Context): Promise<StepResult> {
  const scores = await ctx.queries.scores.sample(-1, SAMPLE)
  const histories: History[] = []
  for (let start = 0; start < scores.length; start += AT_ONCE) {
    const page = scores.slice(start, start + AT_ONCE).map(({ memberId }) => loadHistory(ctx, memberId))
    histories.push(...(await Promise.all(page)).flatMap((history) => history ?? []))
  }
  const blend = chooseBlend(histories, [], KEPT_PRODUCTS)
  const shelf = shelfOf(histories, blend.decay, KEPT_PRODUCTS)
  await ctx.database.write('taste_shelves', 'shop', {
    ...storedShelf(shelf, dayOf(ctx.now)),
    blend,
    fittedAt: ctx.now,
  })
  return { done: true }
}

async function loadHistory(ctx: Context, memberId: string): Promise<History | null> {
  if (!(await loadWantsPersonal(ctx, memberId))) return null
  const { baskets } = await loadBoughtLately(ctx, memberId)
  return baskets.length === 0 ? null : { memberId: tasteAlias(memberId), baskets }
}
