import { openAccount } from '@domain/points/account'
import { nextSettleAt } from '@domain/points/balance'
import { mergeAccounts } from '@domain/points/merge'
import type { Context, Transaction } from '../context'

/** Brings the points of two members into one account inside a transaction, with entries on both sides; the left one stays empty and leads to the other. */
export async function joinAccounts(ctx: Context, tx: Transaction, leftId: string, keptId: string): Promise<void> {
  const [left, kept] = [await tx.read('points_accounts', leftId), await tx.read('points_accounts', keptId)]
  const decided = mergeAccounts(
    left ?? openAccount(leftId),
    kept ?? openAccount(keptId),
    { programVersion: ctx.program.version },
    ctx.now,
  )
  for (const entry of [...decided.left.entries, ...decided.kept.entries])
    await tx.write('points_entries', entry.entryId, entry)
  await tx.write('points_accounts', leftId, { ...decided.left.account, settleAt: null, mergedInto: keptId })
  const { account } = decided.kept
  await tx.write('points_accounts', keptId, { ...account, settleAt: nextSettleAt(account) })
}
