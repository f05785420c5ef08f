import { idOf } from '../id'
import { DAY_MS, type EpochMs } from '../time'
import type { PointsAccount } from './account'
import { withMovement, type Draft } from './draft'
import type { Movement } from './entry'
import { draw, inDrawOrder, lapsesAt, lessen, movedOf, pointsIn, type LapsedLot, type Lot } from './lots'

/** A refund this long after a lot lapsed still finds it: longer than anybody takes goods back. */
const LAPSED_MEMORY_MS = 400 * DAY_MS

/** True while what lapsed of a lot still counts when its purchase is returned. */
export const isRemembered = (lapsed: LapsedLot, now: EpochMs): boolean => lapsed.lapsedAt > now - LAPSED_MEMORY_MS

/** What time has done by now: due pending lots are available, what is owed is repaid from them, lapsed lots are gone. */
export const settled = (draft: Draft, now: EpochMs): Draft => withoutLapsed(withReleased(draft, now), now)

/** Makes due pending lots available, the first due first, and repays what is owed from each. */
export function withReleased(draft: Draft, now: EpochMs): Draft {
  const due = draft.account.lots.filter((lot) => lot.state === 'pending' && lot.availableAt <= now)
  const inOrder = inDrawOrder(due).sort((a, b) => a.availableAt - b.availableAt)
  return inOrder.reduce(releaseLot, draft)
}

/** Takes lapsed lots away and remembers, for a while, what lapsed of purchases. */
export function withoutLapsed(draft: Draft, now: EpochMs): Draft {
  const { account } = draft
  const gone = account.lots.filter((lot) => lot.state === 'available' && lapsesAt(account, lot) <= now)
  return inDrawOrder(gone).reduce((before, lot) => expireLot(before, lot, now), draft)
}

/** Repays what is owed from what is available; `movement` gives the kind and the cause. */
export function withDebtRepaid(draft: Draft, movement: Pick<Movement, 'key' | 'kind' | 'cause'>): Draft {
  const { debtPoints, availablePoints, lots } = draft.account
  const { moved, lots: left } = draw(lots, Math.min(debtPoints, availablePoints))
  const { kind, cause } = movement
  const key = idOf(movement.key, 'repay')
  return withMovement(draft, { key, kind, cause, from: 'available', to: 'debt', points: pointsIn(moved), moved }, left)
}

function releaseLot(draft: Draft, lot: Lot): Draft {
  const lots = draft.account.lots.map((each) =>
    each.lotId === lot.lotId ? { ...each, state: 'available' as const } : each,
  )
  const why = { key: idOf(lot.lotId, 'release'), kind: 'release', cause: { by: 'time' } } as const
  const moved = [movedOf(lot, lot.points)]
  const released = withMovement(draft, { ...why, from: 'pending', to: 'available', points: lot.points, moved }, lots)
  return withDebtRepaid(released, why)
}

function expireLot(draft: Draft, lot: Lot, now: EpochMs): Draft {
  const movement: Movement = {
    key: idOf(lot.lotId, 'expire', lapsesAt(draft.account, lot)),
    kind: 'expire',
    from: 'available',
    to: 'lapsed',
    points: lot.points,
    moved: [movedOf(lot, lot.points)],
    cause: { by: 'time' },
  }
  const after = withMovement(draft, movement, lessen(draft.account.lots, new Map([[lot.lotId, lot.points]])))
  return { ...after, account: { ...after.account, lapsed: remembering(after.account, lot, now) } }
}

function remembering(account: PointsAccount, lot: Lot, now: EpochMs): readonly LapsedLot[] {
  const others = account.lapsed.filter((each) => isRemembered(each, now) && each.lotId !== lot.lotId)
  const before = account.lapsed.find((each) => each.lotId === lot.lotId)?.points ?? 0
  const lapsed = { lotId: lot.lotId, points: before + lot.points, lapsedAt: lapsesAt(account, lot) }
  return lot.purchaseId === null ? others : [...others, lapsed]
}
