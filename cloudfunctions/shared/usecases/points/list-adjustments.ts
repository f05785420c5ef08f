import type { AdjustmentList } from '@contract/points'
import type { StaffContext } from '../context'
import { adjustmentCard } from '../views/adjustment-card'

const MOST = 50

/** What waits for a second person, and what was done by hand of late. */
export async function listAdjustments(ctx: StaffContext): Promise<AdjustmentList> {
  const [waiting, applied] = await Promise.all([
    ctx.queries.points.adjustments('waiting', MOST),
    ctx.queries.points.adjustments('applied', MOST),
  ])
  const card = (adjustment: (typeof waiting)[number]) => adjustmentCard(ctx, adjustment)
  return { waiting: waiting.map(card), applied: applied.map(card), limitPoints: ctx.program.ways.adjustLimitPoints }
}
