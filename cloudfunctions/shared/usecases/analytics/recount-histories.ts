import { segmentScopes } from '@domain/analytics/scope'
import { SHARDS } from '@domain/replenishment/shard'
import type { Context, StepResult } from '../context'
import { recountHistory } from '../postings/post-histories'
import { loadFollowed } from '../views/followed'

const BATCH = 40

/**
 * Counts those members' orders anew who stand in another stage or group than they were counted under, or were counted
 * before the list of products changed: shard by shard (the cursor), histories and counts in one transaction.
 */
export async function recountHistories(ctx: Context, cursor: string): Promise<StepResult> {
  const shard = Number(cursor || 0)
  if (shard >= SHARDS) return { done: true }
  const { version } = await loadFollowed(ctx.database)
  const due = await ctx.queries.histories.findToRecount(shard, version, BATCH)
  if (due.length === 0) return { done: shard + 1 >= SHARDS, cursor: String(shard + 1) }
  const memberIds = due.map(({ memberId }) => memberId)
  const scores = await ctx.database.readMany('member_scores', memberIds)
  const segmentsOf = new Map(scores.map((score) => [score.memberId, segmentScopes(score)]))
  await ctx.database.transaction((tx) =>
    recountHistory(
      tx,
      shard,
      memberIds.map((memberId) => ({ memberId, segments: segmentsOf.get(memberId) ?? [] })),
    ),
  )
  return { done: false, cursor: String(shard) }
}
