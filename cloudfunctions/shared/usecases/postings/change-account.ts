import { openAccount, type PointsAccount, type PointsDecision } from '@domain/points/account'
import { nextSettleAt } from '@domain/points/balance'
import type { Transaction } from '../context'

/** The only writer of accounts: reads, decides, appends the entries and saves the account, inside a transaction; answers all that was decided. */
export async function changeAccount<Decision extends PointsDecision>(
  tx: Transaction,
  accountId: string,
  decide: (account: PointsAccount) => Decision,
): Promise<Decision> {
  const account = (await tx.read('points_accounts', accountId)) ?? openAccount(accountId)
  const decision = decide(account)
  if (decision.entries.length === 0) return decision
  for (const entry of decision.entries) await tx.write('points_entries', entry.entryId, entry)
  await tx.write('points_accounts', accountId, { ...decision.account, settleAt: nextSettleAt(decision.account) })
  return decision
}
