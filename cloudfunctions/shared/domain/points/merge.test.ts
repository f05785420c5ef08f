import { earns, emptyLedger, returns, spends, type Ledger } from '../../../../tests/fixtures/value/ledger'
import { startOfDay } from '../time'
import { openAccount } from './account'
import { spendableAt } from './balance'
import { mergeAccounts } from './merge'
import { reverse } from './reversals'
import { verifyAccount } from './verify'

const now = startOfDay('2025-03-01')
const other: Ledger = { account: openAccount('m2'), entries: [] }
const owing = returns(
  spends(earns(other, 'p9', 60, '2025-01-01', '2025-01-01', '2026-02-01'), 'g9', 60, '2025-01-02'),
  'p9',
  'b',
  60,
  '2025-01-03',
)
const rich = earns(
  earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2026-02-01'),
  'p2',
  40,
  '2025-02-27',
  '2025-03-06',
  '2026-03-01',
)

const verified = (before: Ledger, decision: { account: Ledger['account']; entries: Ledger['entries'] }) =>
  verifyAccount(decision.account, [...before.entries, ...decision.entries])

test('two accounts of one person become one: lots keep their dates, the other is empty', () => {
  const { left, kept } = mergeAccounts(rich.account, openAccount('m2'), { programVersion: 1 }, now)
  expect(left.account).toMatchObject({ availablePoints: 0, pendingPoints: 0, lots: [] })
  expect(kept.account).toMatchObject({ availablePoints: 100, pendingPoints: 40 })
  expect(kept.account.lots.map((lot) => [lot.lotId, lot.state, lot.expiresAt]).sort()).toEqual(
    rich.account.lots.map((lot) => [lot.lotId, lot.state, lot.expiresAt]).sort(),
  )
  expect([verified(rich, left), verified(other, kept)]).toEqual([[], []])
})

test.each([
  ['the account that stays', rich, owing],
  ['the account that goes', owing, rich],
])('what is owed is repaid, whoever owes it: seen from %s', (_, from, into) => {
  const { left, kept } = mergeAccounts(from.account, into.account, { programVersion: 1 }, now)
  expect(kept.account).toMatchObject({ availablePoints: 40, pendingPoints: 40, debtPoints: 0 })
  expect([verified(from, left), verified(into, kept)]).toEqual([[], []])
  expect(spendableAt(left.account, now)).toBe(0)
})

test('a purchase made before the merge can still be returned after it', () => {
  const { kept } = mergeAccounts(rich.account, owing.account, { programVersion: 1 }, now)
  const cause = { by: 'refund', purchaseId: 'p2', refundNo: 'b' } as const
  const back = reverse(
    kept.account,
    { key: 'p2:b:reverse', lotId: 'p2:earn', points: 40, cause, programVersion: 1 },
    now,
  )
  expect(back.account).toMatchObject({ availablePoints: 40, pendingPoints: 0, debtPoints: 0 })
})
