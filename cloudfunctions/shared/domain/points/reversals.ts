import { idOf } from '../id'
import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import type { RestoreCommand, ReverseCommand } from './commands'
import { commit, draftOf, withMovement, type Draft } from './draft'
import type { Movement } from './entry'
import { draw, lapsesAt, lessen, movedOf, pointsIn, putBack, type MovedLot } from './lots'
import { isRemembered, settled, withDebtRepaid } from './settle'

/**
 * Claws a purchase's points back: from its own lot, pending or not; what lapsed of it is not asked for again;
 * then from whatever is available; the rest becomes a debt that later earnings repay.
 */
export function reverse(account: PointsAccount, command: ReverseCommand, now: EpochMs): PointsDecision {
  const { key, lotId, cause, programVersion } = command
  const why = { kind: 'reverse', to: 'program', cause } as const
  const begun = settled(draftOf(account), now)
  const fromLot = withOwnLot(begun, lotId, command.points, { ...why, key })
  const lapsed = withoutLapsedMemory(fromLot.draft, lotId, fromLot.missing, now)
  const { moved, lots } = draw(lapsed.draft.account.lots, lapsed.missing)
  const drawn = { ...why, key: idOf(key, 'available'), from: 'available', points: pointsIn(moved), moved } as const
  const owed = {
    ...why,
    key: idOf(key, 'debt'),
    from: 'debt',
    points: lapsed.missing - drawn.points,
    moved: [],
  } as const
  const paid = withMovement(lapsed.draft, drawn, lots)
  return commit(withMovement(paid, owed, lots), now, programVersion)
}

/** Puts spent points back into the lots they came from with their expiry, those that lapse last first. */
export function restore(account: PointsAccount, command: RestoreCommand, now: EpochMs): PointsDecision {
  const spent = command.entries.flatMap((entry) => entry.moved)
  if (command.restoredBefore + command.points > pointsIn(spent)) throw new RangeError('more comes back than was spent')
  const parts = sliceOf([...spent].reverse(), command.restoredBefore, command.points)
  const begun = settled(draftOf(account), now)
  const restored = parts.reduce((draft, part, index) => withRestored(draft, part, index, command, now), begun)
  const { key, cause, programVersion } = command
  return commit(withDebtRepaid(restored, { key, kind: 'reverse', cause }), now, programVersion)
}

type Taken = { readonly draft: Draft; readonly missing: number }

function withOwnLot(
  draft: Draft,
  lotId: string,
  points: number,
  why: Pick<Movement, 'key' | 'kind' | 'to' | 'cause'>,
): Taken {
  const lot = draft.account.lots.find((each) => each.lotId === lotId)
  if (!lot) return { draft, missing: points }
  const part = Math.min(points, lot.points)
  const movement: Movement = { ...why, from: lot.state, points: part, moved: [movedOf(lot, part)] }
  const lots = lessen(draft.account.lots, new Map([[lotId, part]]))
  return { draft: withMovement(draft, movement, lots), missing: points - part }
}

function withoutLapsedMemory(draft: Draft, lotId: string, points: number, now: EpochMs): Taken {
  const found = draft.account.lapsed.find((each) => each.lotId === lotId && isRemembered(each, now))
  const remembered = found?.points ?? 0
  const part = Math.min(points, remembered)
  const lapsed = draft.account.lapsed
    .map((each) => (each.lotId === lotId ? { ...each, points: each.points - part } : each))
    .filter((each) => each.points > 0)
  return { draft: { ...draft, account: { ...draft.account, lapsed } }, missing: points - part }
}

function withRestored(draft: Draft, part: MovedLot, index: number, command: RestoreCommand, now: EpochMs): Draft {
  const { cause, graceDays } = command
  const key = index === 0 ? command.key : idOf(command.key, index)
  const why = { key, kind: 'reverse', from: 'spent', cause, points: part.points } as const
  const lapsed = lapsesAt(draft.account, part) <= now
  if (lapsed && graceDays === 0) return withMovement(draft, { ...why, to: 'lapsed', moved: [part] }, draft.account.lots)
  const expiresAt = lapsed ? startOfDay(addDays(dayOf(now), graceDays + 1)) : part.expiresAt
  const moved = { ...part, expiresAt }
  return withMovement(draft, { ...why, to: 'available', moved: [moved] }, putBack(draft.account.lots, moved, now))
}

/** The part of a row of lots that begins after `skip` points and is `points` long. */
function sliceOf(row: readonly MovedLot[], skip: number, points: number): readonly MovedLot[] {
  let passed = 0
  return row.flatMap((lot) => {
    const begin = Math.max(skip, passed)
    const end = Math.min(skip + points, passed + lot.points)
    passed += lot.points
    return end > begin ? [movedOf(lot, end - begin)] : []
  })
}
