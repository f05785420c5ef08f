import { partOf, PORTIONS, portionsFrom } from '@domain/coupon/portion'
import { bucketOf, idOf } from '@domain/id'
import { budgetMonthOf, withinBudget } from '@domain/points/activity'
import { earn } from '@domain/points/decisions'
import { expiresAtOf, keptUntilAtOf } from '@domain/points/program'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'

/** Points for something done; `sourceId` makes them one lot however often it is told. */
export type Issue = {
  readonly memberId: string
  readonly points: number
  readonly activity: string
  readonly sourceId: string
}

/**
 * Gives points for something done, to be spent at once, as far as the month's budget reaches; answers how many. The caller
 * makes sure that one source is told once.
 */
export async function issuePoints(ctx: Context, tx: Transaction, issue: Issue): Promise<number> {
  const { memberId, activity, sourceId } = issue
  const points = await drawFromBudget(ctx, tx, memberId, issue.points)
  if (points === 0) return 0
  const { expiry } = ctx.program.points
  await changeAccount(tx, memberId, (account) =>
    earn(
      account,
      {
        lotId: idOf(activity, sourceId, 'earn'),
        points,
        availableAt: ctx.now,
        expiresAt: expiresAtOf(expiry, ctx.now),
        purchaseId: null,
        rateBp: 0,
        cause: { by: 'activity', activity, sourceId },
        keptUntilAt: keptUntilAtOf(expiry, ctx.now),
        programVersion: ctx.program.version,
      },
      ctx.now,
    ),
  )
  return points
}

/**
 * Takes points from the budget's portions until they suffice; answers how many there were. Which portion is first depends on
 * the instance and on the member, so that neither many instances nor one with many calls at once race for the same.
 */
async function drawFromBudget(ctx: Context, tx: Transaction, memberId: string, wanted: number): Promise<number> {
  const { budgetPoints } = ctx.program.ways
  if (budgetPoints === null || wanted === 0) return wanted
  const month = budgetMonthOf(dayOf(ctx.now))
  let missing = wanted
  for (const portion of portionsFrom(ctx.lane + bucketOf('ways-budget', memberId, PORTIONS))) {
    const id = idOf(month, portion)
    const issuedPoints = (await tx.read('ways_budgets', id))?.issuedPoints ?? 0
    const drawn = withinBudget(missing, partOf(budgetPoints, portion), issuedPoints)
    if (drawn > 0) await tx.write('ways_budgets', id, { month, portion, issuedPoints: issuedPoints + drawn })
    missing -= drawn
    if (missing === 0) break
  }
  return wanted - missing
}
