import type { MergeCard } from '@contract/operator'
import { decidedMerge } from '@domain/member/merge'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { mergeCard } from '../views/merge-cards'
import { beginMerge } from './begin-merge'

/** The second person's yes or no. @throws refusal merge/not-found, merge/second-person, merge/closed, and those of a merge. */
export async function decideMerge(
  ctx: StaffContext,
  input: { readonly leftId: string; readonly decision: 'merge' | 'reject' },
): Promise<MergeCard> {
  const known = await ctx.database.read('merges', input.leftId)
  if (!known) throw refuse('merge/not-found')
  const after = decidedMerge(known, input.decision === 'merge', ctx.memberId, ctx.now)
  if (after.state === 'moving' && after !== known) await beginMerge(ctx, after)
  if (after.state === 'rejected')
    await ctx.database.transaction(async (tx) => {
      if ((await tx.read('merges', input.leftId))?.state === 'waiting') await tx.write('merges', input.leftId, after)
    })
  return mergeCard(ctx, after)
}
