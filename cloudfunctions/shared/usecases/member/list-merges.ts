import type { MergeList } from '@contract/operator'
import type { StaffContext } from '../context'
import { mergeCard } from '../views/merge-card'

const MOST = 50

/** The merges that wait for a second person, the longest first. */
export async function listMerges(ctx: StaffContext): Promise<MergeList> {
  const waiting = await ctx.queries.merges.waiting(MOST)
  return { waiting: waiting.map((merge) => mergeCard(ctx, merge)) }
}
