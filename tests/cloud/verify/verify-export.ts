import type { PointsAccount } from '@domain/points/account'
import type { PointsEntry } from '@domain/points/entry'
import { verifyAccount, type PointsDifference } from '@domain/points/verify'

/** What a check of all ledgers found. */
export type LedgerReport = {
  readonly accounts: number
  readonly entries: number
  readonly problems: readonly LedgerProblem[]
}

/** One thing that does not add up; `account`: entries of an account that is not there. */
export type LedgerProblem = {
  readonly accountId: string
  readonly difference: PointsDifference | { readonly kind: 'account'; readonly entryId: string }
}

/**
 * Recomputes every account from its entries: both collections as the cloud console exports them, a document a line. Entries
 * beyond an account's last are left out: they were written after the accounts had been read.
 */
export function verifyExport(accountLines: string, entryLines: string): LedgerReport {
  const accounts = documentsIn<PointsAccount>(accountLines)
  const entries = documentsIn<PointsEntry>(entryLines)
  const byAccount = new Map<string, PointsEntry[]>()
  for (const entry of entries) byAccount.set(entry.accountId, [...(byAccount.get(entry.accountId) ?? []), entry])
  const known = new Set(accounts.map(({ accountId }) => accountId))
  return {
    accounts: accounts.length,
    entries: entries.length,
    problems: [
      ...accounts.flatMap((account) => problemsOf(account, byAccount.get(account.accountId) ?? [])),
      ...entries
        .filter(({ accountId }) => !known.has(accountId))
        .map(({ accountId, entryId }) => ({ accountId, difference: { kind: 'account' as const, entryId } })),
    ],
  }
}

function problemsOf(account: PointsAccount, entries: readonly PointsEntry[]): LedgerProblem[] {
  const inOrder = entries.filter(({ seq }) => seq <= account.seq).sort((a, b) => a.seq - b.seq)
  return verifyAccount(account, inOrder).map((difference) => ({ accountId: account.accountId, difference }))
}

const documentsIn = <Stored>(lines: string): readonly Stored[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Stored)
