import { addInto, type OpenCounters } from '@domain/analytics/counters'
import { idOf } from '@domain/id'
import { SHARDS } from '@domain/replenishment/shard'
import type { Context } from '../context'

/** A month's counts of all shards together; `scope`: of this one alone. */
export async function loadMonth(ctx: Context, month: string, scope: string | null = null): Promise<OpenCounters> {
  const ids = Array.from({ length: SHARDS }, (_, shard) => idOf(shard, month))
  const counters: OpenCounters = new Map()
  for (const { counters: counts } of await ctx.database.readMany('figure_pieces', ids))
    addInto(counters, scope === null ? counts : counts.filter(([key]) => key.startsWith(`${scope} `)))
  return counters
}
