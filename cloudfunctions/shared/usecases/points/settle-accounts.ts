import { expire, release } from '@domain/points/decisions'
import type { PointsAccount, PointsDecision } from '@domain/points/account'
import type { Context, StepResult } from '../context'
import { changeAccount } from '../postings/change-account'

const BATCH = 50

/** Releases pending points whose return window has closed and takes lapsed ones away; what can be spent never waits for it. */
export async function settleAccounts(ctx: Context): Promise<StepResult> {
  const accounts = await ctx.queries.points.findToSettle(ctx.now, BATCH)
  for (const { accountId } of accounts)
    await ctx.database.transaction((tx) => changeAccount(tx, accountId, (account) => settle(ctx, account)))
  return { done: accounts.length < BATCH }
}

function settle(ctx: Context, account: PointsAccount): PointsDecision {
  const rules = { programVersion: ctx.program.version }
  const released = release(account, rules, ctx.now)
  const expired = expire(released.account, rules, ctx.now)
  return { account: expired.account, entries: [...released.entries, ...expired.entries] }
}
