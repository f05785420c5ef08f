import { idOf } from '@domain/id'
import { activityPoints, countOn, withOneMore, type EarningActivity } from '@domain/points/activity'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { issuePoints } from './issue-points'

/**
 * Points for something a member did besides buying: once for each source, within the activity's limits and the month's
 * budget. Answers how many, 0 when a limit is reached; told again: the same.
 */
export async function earnActivity(
  ctx: Context,
  tx: Transaction,
  memberId: string,
  { kind, sourceId }: { readonly kind: EarningActivity; readonly sourceId: string },
): Promise<number> {
  const earningId = idOf(memberId, kind, sourceId)
  const known = await tx.read('activity_earnings', earningId)
  if (known) return known.points
  const counts = (await tx.read('activity_counts', memberId))?.counts ?? {}
  const today = dayOf(ctx.now)
  const allowed = activityPoints(ctx.program.ways.activities[kind], countOn(counts[kind], today))
  const points = await issuePoints(ctx, tx, { memberId, points: allowed, activity: kind, sourceId })
  await tx.write('activity_earnings', earningId, { memberId, kind, sourceId, points, at: ctx.now })
  if (points > 0)
    await tx.write('activity_counts', memberId, {
      memberId,
      counts: { ...counts, [kind]: withOneMore(counts[kind], today) },
    })
  return points
}
