import type { Merge } from '@domain/member/merge'
import { refuse } from '@domain/refusal'
import type { Context } from '../context'
import { mergeMembers } from '../postings/merge-members'
import { mergedBy } from './merge-table'
import { moveTraces } from './move-traces'

const MAX_IDENTITIES = 50

/**
 * Makes two members one, and lets what names the left one follow at once; what a kill leaves, the night goes on with.
 * @throws refusal member/not-found, member/two-wechats, member/merge-other-way, member/not-mergeable {what}, privacy/works-here,
 * try-again.
 */
export async function beginMerge(ctx: Context, merge: Merge): Promise<void> {
  await checkMergeable(ctx, merge)
  const identityIds = await ctx.queries.identities.idsOf(merge.leftId, MAX_IDENTITIES)
  await ctx.database.transaction((tx) => mergeMembers(ctx, tx, merge, identityIds))
  await moveTraces(ctx, merge)
}

/** Lets two members be made one: the left one has no WeChat, and nothing that only its owner may deal with. */
export async function checkMergeable(
  ctx: Context,
  { leftId, keptId }: Pick<Merge, 'leftId' | 'keptId'>,
): Promise<void> {
  const [left, kept, leftOpenid, keptOpenid, staff] = await Promise.all([
    ctx.database.read('members', leftId),
    ctx.database.read('members', keptId),
    ctx.queries.identities.openidOf(leftId),
    ctx.queries.identities.openidOf(keptId),
    ctx.database.read('staff', leftId),
  ])
  if (!left || !kept || kept.mergedInto !== undefined || leftId === keptId) throw refuse('member/not-found')
  if (leftOpenid !== null) throw refuse(keptOpenid === null ? 'member/merge-other-way' : 'member/two-wechats')
  if (staff?.leftAt === null) throw refuse('privacy/works-here')
  for (const { collection, by, what } of mergedBy('in-app'))
    if ((await ctx.queries.traces.count(collection, by, leftId)) > 0) throw refuse('member/not-mergeable', { what })
}
