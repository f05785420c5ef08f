import type { MergeList } from '@contract/operator'
import type { StaffContext } from '../context'
import { mergeCards } from '../views/merge-cards'

const MOST = 50

/** The merges that wait for a second person, the longest first. */
export async function listMerges(ctx: StaffContext): Promise<MergeList> {
  const waiting = await ctx.queries.merges.waiting(MOST)
  return { now: ctx.now, waiting: await mergeCards(ctx, waiting) }
}
