import type { AdjustmentList } from '@contract/points'
import type { StaffContext } from '../context'
import { adjustmentCards } from '../views/adjustment-cards'

const MOST = 50

/** What waits for a second person, and what was decided of late, newest first. */
export async function listAdjustments(ctx: StaffContext): Promise<AdjustmentList> {
  const [waiting, applied, rejected] = await Promise.all(
    (['waiting', 'applied', 'rejected'] as const).map((state) => ctx.queries.points.adjustments(state, MOST)),
  )
  const decided = [...(applied ?? []), ...(rejected ?? [])]
    .sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
    .slice(0, MOST)
  const cards = await adjustmentCards(ctx, [...(waiting ?? []), ...decided])
  return {
    now: ctx.now,
    waiting: cards.filter(({ state }) => state === 'waiting'),
    decided: cards.filter(({ state }) => state !== 'waiting'),
    limitPoints: ctx.program.ways.adjustLimitPoints,
  }
}
