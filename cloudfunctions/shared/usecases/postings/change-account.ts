import { openAccount, type PointsAccount, type PointsDecision } from '@domain/points/account'
import { nextSettleAt } from '@domain/points/balance'
import type { Transaction } from '../context'

/**
 * The only writer of an account: reads, decides, appends the entries and saves the account, inside a transaction; answers
 * all that was decided. What is meant for an account that has become one with another is done to that one.
 */
export async function changeAccount<Decision extends PointsDecision>(
  tx: Transaction,
  accountId: string,
  decide: (account: PointsAccount) => Decision,
): Promise<Decision> {
  const account = (await tx.read('points_accounts', accountId)) ?? { ...openAccount(accountId), settleAt: null }
  if (account.mergedInto !== undefined) return changeAccount(tx, account.mergedInto, decide)
  const decision = decide(account)
  if (decision.entries.length === 0) return decision
  for (const entry of decision.entries) await tx.write('points_entries', entry.entryId, entry)
  await tx.write('points_accounts', accountId, { ...decision.account, settleAt: nextSettleAt(decision.account) })
  return decision
}
