import type { EpochMs } from '../time'
import type { PointsEntry } from './entry'
import type { LapsedLot, Lot } from './lots'

/** A member's points: everything a decision needs, in one document. */
export type PointsAccount = {
  readonly accountId: string
  readonly availablePoints: number
  readonly pendingPoints: number
  readonly debtPoints: number
  readonly lots: readonly Lot[]
  readonly lapsed: readonly LapsedLot[]
  /** No lot lapses before this instant (inactivity rule); 0 when that does not apply. */
  readonly keptUntilAt: EpochMs
  /** The number of the last entry, and its hash. */
  readonly seq: number
  readonly headHash: string
}

/** What a decision gives back: the account after it, and the entries to append. No entries: nothing moved. */
export type PointsDecision = { readonly account: PointsAccount; readonly entries: readonly PointsEntry[] }

/** An account nobody has used yet; its id is the member's. */
export const openAccount = (accountId: string): PointsAccount => ({
  accountId,
  availablePoints: 0,
  pendingPoints: 0,
  debtPoints: 0,
  lots: [],
  lapsed: [],
  keptUntilAt: 0,
  seq: 0,
  headHash: '',
})

/**
 * The invariants an account must meet by itself: whole non-negative numbers, Σ lots = available + pending by state,
 * no debt while something is available, no lot twice. @throws RangeError, a fault: a decision went wrong.
 */
export function assertAccount(account: PointsAccount): void {
  const { accountId, availablePoints, pendingPoints, debtPoints, lots } = account
  const broken = (what: string) => new RangeError(`points account ${accountId}: ${what}`)
  if (![availablePoints, pendingPoints, debtPoints].every(isCount)) throw broken('a balance is not a count')
  if (!lots.every((lot) => isCount(lot.points) && lot.points > 0)) throw broken('a lot is not a positive count')
  if (sumOf(lots, 'available') !== availablePoints) throw broken('available lots do not add up')
  if (sumOf(lots, 'pending') !== pendingPoints) throw broken('pending lots do not add up')
  if (debtPoints > 0 && availablePoints > 0) throw broken('owes while something is available')
  if (new Set(lots.map((lot) => lot.lotId)).size !== lots.length) throw broken('a lot is there twice')
}

/** Points in the lots of one state. */
export const sumOf = (lots: readonly Lot[], state: Lot['state']): number =>
  lots.reduce((total, lot) => total + (lot.state === state ? lot.points : 0), 0)

const isCount = (points: number): boolean => Number.isSafeInteger(points) && points >= 0
