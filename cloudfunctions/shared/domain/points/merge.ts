import { idOf } from '../id'
import type { EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import { commit, draftOf, withMovement, type Draft } from './draft'
import type { Movement } from './entry'
import { movedOf, pointsIn, type Lot } from './lots'
import { settled, withDebtRepaid } from './settle'

/**
 * Brings the points of two accounts of one person together: every lot keeps its dates, what is owed is owed on and
 * repaid from what is there. The account that is left is empty for good.
 */
export function mergeAccounts(
  left: PointsAccount,
  kept: PointsAccount,
  command: { readonly programVersion: number },
  now: EpochMs,
): { readonly left: PointsDecision; readonly kept: PointsDecision } {
  const leaving = settled(draftOf(left), now)
  const receiving = settled(draftOf(kept), now)
  const { lots, debtPoints, lapsed, keptUntilAt } = leaving.account
  const emptied = moveAll(leaving, lots, debtPoints, kept.accountId, 'out')
  const filled = moveAll(receiving, lots, debtPoints, left.accountId, 'in')
  const account: PointsAccount = {
    ...filled.account,
    lapsed: [...filled.account.lapsed, ...lapsed],
    keptUntilAt: Math.max(filled.account.keptUntilAt, keptUntilAt),
  }
  const why = {
    key: idOf('merge', left.accountId),
    kind: 'adjust',
    cause: { by: 'merge', accountId: left.accountId },
  } as const
  return {
    left: commit({ ...emptied, account: { ...emptied.account, lapsed: [] } }, now, command.programVersion),
    kept: commit(withDebtRepaid({ ...filled, account }, why), now, command.programVersion),
  }
}

/** Moves lots and debt out of an account to the program, or in from it. */
function moveAll(draft: Draft, lots: readonly Lot[], debtPoints: number, otherId: string, way: 'in' | 'out'): Draft {
  const cause = { by: 'merge', accountId: otherId } as const
  const between = (side: 'pending' | 'available', giving: boolean) =>
    giving ? ({ from: side, to: 'program' } as const) : ({ from: 'program', to: side } as const)
  const owed: Movement = {
    key: idOf('merge', otherId, 'debt'),
    kind: 'adjust',
    cause,
    ...(way === 'out' ? ({ from: 'program', to: 'debt' } as const) : ({ from: 'debt', to: 'program' } as const)),
    points: debtPoints,
    moved: [],
  }
  const begun = withMovement(draft, owed, draft.account.lots)
  return (['pending', 'available'] as const).reduce((before, state) => {
    const moving = lots.filter((lot) => lot.state === state)
    const moved = moving.map((lot) => movedOf(lot, lot.points))
    const key = idOf('merge', otherId, state)
    const movement: Movement = {
      key,
      kind: 'adjust',
      cause,
      ...between(state, way === 'out'),
      points: pointsIn(moved),
      moved,
    }
    const held = before.account.lots
    return withMovement(
      before,
      movement,
      way === 'out' ? held.filter((lot) => !moving.includes(lot)) : [...held, ...moving],
    )
  }, begun)
}
