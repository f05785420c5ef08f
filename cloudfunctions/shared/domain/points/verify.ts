import { sumOf, type PointsAccount } from './account'
import { hashOf } from './chain'
import { effectOf, type PointsEntry, type PointsSide } from './entry'
import type { Lot } from './lots'

/** Something that does not add up, with the entry that shows it where there is one. */
export type PointsDifference = {
  readonly kind: 'sequence' | 'key' | 'hash' | 'moved' | 'head' | 'available' | 'pending' | 'debt' | 'net' | 'lot'
  readonly entryId: string | null
  readonly expected: number | string
  readonly found: number | string
}

/** Recomputes an account from all its entries, in order, and says every difference; none: the ledger is right. */
export const verifyAccount = (account: PointsAccount, entries: readonly PointsEntry[]): readonly PointsDifference[] => [
  ...verifyChain(entries),
  ...verifyBalances(account, entries),
  ...verifyLots(account, entries),
]

/** Every entry in its place, said once, unedited, and its lots adding up to its points. */
function verifyChain(entries: readonly PointsEntry[]): PointsDifference[] {
  const keys = new Set<string>()
  return entries.flatMap((entry, index) => {
    const previousHash = entries[index - 1]?.hash ?? ''
    const differences = [
      ...unequal('sequence', entry.entryId, index + 1, entry.seq),
      ...unequal('hash', entry.entryId, hashOf(entry, previousHash), entry.hash),
      ...unequal('hash', entry.entryId, previousHash, entry.previousHash),
      ...unequal('moved', entry.entryId, movesLots(entry) ? entry.points : 0, movedPoints(entry)),
      ...unequal('key', entry.entryId, 1, keys.has(entry.key) ? 2 : 1),
    ]
    keys.add(entry.key)
    return differences
  })
}

function verifyBalances(account: PointsAccount, entries: readonly PointsEntry[]): PointsDifference[] {
  const { availablePoints, pendingPoints, debtPoints, lots } = account
  const net = entries.reduce((total, entry) => total + effectOf(entry), 0)
  const last = entries[entries.length - 1]
  return [
    ...unequal('available', null, balanceOf(entries, 'available'), availablePoints),
    ...unequal('pending', null, balanceOf(entries, 'pending'), pendingPoints),
    ...unequal('debt', null, -balanceOf(entries, 'debt'), debtPoints),
    ...unequal('net', null, net, availablePoints + pendingPoints - debtPoints),
    ...unequal('available', null, sumOf(lots, 'available'), availablePoints),
    ...unequal('pending', null, sumOf(lots, 'pending'), pendingPoints),
    ...unequal('debt', null, availablePoints > 0 ? 0 : debtPoints, debtPoints),
    ...unequal('head', last?.entryId ?? null, last?.hash ?? '', account.headHash),
    ...unequal('sequence', last?.entryId ?? null, last?.seq ?? 0, account.seq),
  ]
}

/** What the entries leave in each lot, against what the account holds. */
function verifyLots(account: PointsAccount, entries: readonly PointsEntry[]): PointsDifference[] {
  const expected = new Map<string, { points: number; expiresAt: number }>()
  for (const entry of entries)
    for (const lot of entry.moved) {
      const before = expected.get(lot.lotId) ?? { points: 0, expiresAt: 0 }
      const sign = holdsLots(entry.to) ? (holdsLots(entry.from) ? 0 : 1) : holdsLots(entry.from) ? -1 : 0
      const expiresAt = sign === 1 && before.points > 0 ? Math.max(before.expiresAt, lot.expiresAt) : lot.expiresAt
      expected.set(lot.lotId, { points: before.points + sign * lot.points, expiresAt })
    }
  const found = new Map<string, Lot>(account.lots.map((lot) => [lot.lotId, lot]))
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((lotId) => {
    const due = expected.get(lotId)
    const lot = found.get(lotId)
    const text = (points = 0, expiresAt = 0) => `${lotId} ${points}${points > 0 ? ` until ${expiresAt}` : ''}`
    return unequal('lot', null, text(due?.points, due?.expiresAt), text(lot?.points, lot?.expiresAt))
  })
}

const balanceOf = (entries: readonly PointsEntry[], side: PointsSide): number =>
  entries.reduce(
    (total, entry) => total + (entry.to === side ? entry.points : 0) - (entry.from === side ? entry.points : 0),
    0,
  )

/** Debt given or forgiven by the program alone has no lots. */
const movesLots = ({ from, to }: PointsEntry): boolean => !(from === 'debt' || (from === 'program' && to === 'debt'))

const holdsLots = (side: PointsSide): boolean => side === 'pending' || side === 'available'

const movedPoints = (entry: PointsEntry): number => entry.moved.reduce((total, lot) => total + lot.points, 0)

const unequal = <T extends number | string>(
  kind: PointsDifference['kind'],
  entryId: string | null,
  expected: T,
  found: T,
): PointsDifference[] => (expected === found ? [] : [{ kind, entryId, expected, found }])
