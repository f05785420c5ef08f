import type { EpochMs } from '../time'
import { assertAccount, type PointsAccount, type PointsDecision } from './account'
import { chained } from './chain'
import type { Movement, PointsSide } from './entry'
import type { Lot } from './lots'

/** A decision in the making: the account as it will be, and the movements not yet in the ledger. */
export type Draft = { readonly account: PointsAccount; readonly movements: readonly Movement[] }

/** Begins a decision. */
export const draftOf = (account: PointsAccount): Draft => ({ account, movements: [] })

/** Adds a movement; balances follow from its two sides, `lots` are the lots after it. Nothing moved: no movement. */
export function withMovement({ account, movements }: Draft, movement: Movement, lots: readonly Lot[]): Draft {
  if (movement.points === 0) return { account, movements }
  const change = (side: PointsSide): number =>
    (movement.to === side ? movement.points : 0) - (movement.from === side ? movement.points : 0)
  return {
    account: {
      ...account,
      lots,
      availablePoints: account.availablePoints + change('available'),
      pendingPoints: account.pendingPoints + change('pending'),
      debtPoints: account.debtPoints - change('debt'), // what the debt side gives is owed
    },
    movements: [...movements, movement],
  }
}

/** Ends a decision: numbers and chains the movements, and asserts that the account adds up. */
export function commit(draft: Draft, at: EpochMs, programVersion: number): PointsDecision {
  assertAccount(draft.account)
  const entries = chained(draft.account, draft.movements, at, programVersion)
  const last = entries[entries.length - 1]
  const account = last ? { ...draft.account, seq: last.seq, headHash: last.hash } : draft.account
  return { account, entries }
}
