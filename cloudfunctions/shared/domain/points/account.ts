import type { EpochMs } from '../time'
import type { PointsEntry } from './entry'

/** Points that were earned together and lapse together; `points` is what is left of them. */
export type Lot = {
  /** The key of the entry that made it. */
  readonly lotId: string
  readonly points: number
  readonly earnedAt: EpochMs
  readonly availableAt: EpochMs
  readonly expiresAt: EpochMs
  readonly state: 'pending' | 'available'
  /** The purchase that earned it, or null for other ways to earn. */
  readonly purchaseId: string | null
  /** Points a yuan at the time, in basis points; 0 when not earned by money. */
  readonly rateBp: number
}

/** What lapsed unspent of a lot: remembered so that a late refund does not ask for it a second time. */
export type LapsedLot = { readonly lotId: string; readonly points: number; readonly expiredAt: EpochMs }

/** A member's points. Everything a decision needs, in one document. */
export type PointsAccount = {
  readonly accountId: string
  readonly availablePoints: number
  readonly pendingPoints: number
  readonly debtPoints: number
  readonly lots: readonly Lot[]
  readonly lapsed: readonly LapsedLot[]
  /** Lots do not lapse before this instant (inactivity rule); 0 when it does not apply. */
  readonly keptUntilAt: EpochMs
  /** The number of the last entry, and its hash. */
  readonly seq: number
  readonly headHash: string
}

/** What a decision gives back: the account after it, and the entries to append. No entries: nothing changed. */
export type PointsDecision = { readonly account: PointsAccount; readonly entries: readonly PointsEntry[] }

/** An account nobody has used yet; its id is the member's. */
export declare function openAccount(accountId: string): PointsAccount

/** What can be spent at an instant, whether or not the nightly jobs have tidied: points. */
export declare function spendableAt(account: PointsAccount, now: EpochMs): number
