import type { Context } from '../context'

const MOST = 50

/** A member's id after those of everybody who has become one with them, the first to have come in first. */
export async function selvesOf(ctx: Context, memberId: string): Promise<readonly string[]> {
  const left = await ctx.queries.merges.into(memberId, MOST)
  const before = await Promise.all(left.map(({ leftId }) => selvesOf(ctx, leftId)))
  return [...before.flat(), memberId]
}
