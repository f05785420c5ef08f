import type { Context, StepResult } from '../context'
import { verifyLedgers } from './verify-ledgers'
import { warnOfLapses } from './warn-of-lapses'

const PAGE = 25

/** Nightly, account by account: whether it still adds up from its entries, and whether its member must be told of a lapse. */
export async function reviewAccounts(ctx: Context, cursor: string): Promise<StepResult> {
  const accounts = await ctx.queries.points.accountsAfter(cursor, PAGE)
  await verifyLedgers(ctx, accounts)
  await warnOfLapses(ctx, accounts)
  const last = accounts[accounts.length - 1]
  return accounts.length < PAGE || !last ? { done: true } : { done: false, cursor: last.accountId }
}
