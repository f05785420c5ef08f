import { earnedBefore, nothingEarned, withEarned, type EarnedBefore } from '@domain/points/earned-before'
import type { Day } from '@domain/time'
import type { Context, Transaction } from '../context'

/** What counts toward the caps of a purchase, and how its points are counted in turn. */
export type EarningCount = { readonly before: EarnedBefore; count(points: number): Promise<void> }

/** Opens the count of a member's earning for a purchase of a day; without caps by day or member nothing is read or kept. */
export async function countEarning(ctx: Context, tx: Transaction, memberId: string, on: Day): Promise<EarningCount> {
  const { perDay, perMember } = ctx.program.points.caps
  if (perDay === null && perMember === null) return { before: nothingEarned, count: () => Promise.resolve() }
  const kept = await tx.read('purchase_earnings', memberId)
  return {
    before: earnedBefore(kept, on),
    count: (points) => tx.write('purchase_earnings', memberId, withEarned(kept, memberId, on, points)),
  }
}
