import { reviewTier } from '@domain/member/review'
import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { withTierChange } from '../postings/with-tier-change'

const BATCH = 50

/** Looks at the levels whose period and grace have ended; each review sets the day of the next one. */
export async function reviewTiers(ctx: Context): Promise<StepResult> {
  const { tiers } = ctx.program
  const today = dayOf(ctx.now)
  const due = await ctx.queries.members.findToReview(today, BATCH)
  for (const { memberId } of due)
    await ctx.database.transaction(async (tx) => {
      const member = await tx.read('members', memberId)
      if (!member) return
      const reviewed = withTierChange(tiers, member, reviewTier(tiers, member, today), today)
      const reviewOn = reviewed.reviewOn !== null && reviewed.reviewOn > today ? reviewed.reviewOn : null
      await tx.write('members', memberId, { ...reviewed, reviewOn })
    })
  return { done: due.length < BATCH }
}
