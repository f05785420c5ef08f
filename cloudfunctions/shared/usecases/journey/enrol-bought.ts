import { DAY_MS } from '@domain/time'
import type { Context, StepResult } from '../context'
import { enrolFollowUp } from '../postings/enrol-follow-up'
import { keepMark, readMark } from '../postings/keep-mark'

const BATCH = 100
const MARK = 'follow-ups:bought'

/** A page of purchases made in a store since the last look: each is in its buyer's hands, and is followed up once. */
export async function enrolBought(ctx: Context, cursor: string): Promise<StepResult> {
  const earliest = ctx.now - ctx.program.followUps.latestDays * DAY_MS
  const place = await readMark(ctx, MARK, cursor, earliest)
  const purchases = await ctx.queries.purchases.postedSince(place, earliest, BATCH)
  for (const purchase of purchases) await enrolFollowUp(ctx, purchase, purchase.purchasedAt)
  const places = purchases.map(({ postedAt, purchaseId }) => ({ at: postedAt ?? place.at, id: purchaseId }))
  return keepMark(ctx, MARK, places, BATCH)
}
