import type { PointsEntry } from '@domain/points/entry'
import { verifyAccount } from '@domain/points/verify'
import type { Context } from '../context'
import type { SettledAccount } from '../context/points'

const PAGE = 1_000
const MOST_KEPT = 20

/** Recomputes accounts from all their entries and keeps what differs; who has been put right since is taken off. */
export async function verifyLedgers(ctx: Context, accounts: readonly SettledAccount[]): Promise<void> {
  const ids = accounts.map(({ accountId }) => accountId)
  const known = await ctx.database.readMany('ledger_problems', ids)
  const open = new Set(known.filter(({ isOpen }) => isOpen).map(({ accountId }) => accountId))
  for (const account of accounts) {
    const { accountId } = account
    const differences = verifyAccount(account, await entriesOf(ctx, account)).slice(0, MOST_KEPT)
    if (differences.length === 0 && !open.has(accountId)) continue
    const problem = { accountId, foundAt: ctx.now, isOpen: differences.length > 0, differences }
    await ctx.database.write('ledger_problems', accountId, problem)
  }
}

/** All entries up to the one the account names as its last, in order: what is appended meanwhile does not count yet. */
async function entriesOf(ctx: Context, { accountId, seq }: SettledAccount): Promise<readonly PointsEntry[]> {
  const entries: PointsEntry[] = []
  let beforeSeq = seq + 1
  for (;;) {
    const page = await ctx.queries.points.entries(accountId, beforeSeq, PAGE)
    entries.push(...page)
    const last = page[page.length - 1]
    if (page.length < PAGE || !last) return entries.reverse()
    beforeSeq = last.seq
  }
}
