import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import type { AdjustCommand, EarnCommand, RedeemCommand, TidyCommand } from './commands'
import { commit, draftOf, withMovement, type Draft } from './draft'
import type { Movement } from './entry'
import { draw, movedOf, type Lot } from './lots'
import { settled, withDebtRepaid, withoutLapsed, withReleased } from './settle'

/** The most points one command may move: ten times what the dearest purchase earns. */
export const MOST_POINTS = 1_000_000_000

/**
 * Earns points, pending until `availableAt`; none: only time passes. Points told so late that they have lapsed are
 * earned and lapse at once, so that a later return finds them. @throws refusal points/out-of-range.
 */
export function earn(account: PointsAccount, command: EarnCommand, now: EpochMs): PointsDecision {
  checkCount(command.points, 0)
  const { lotId, points, availableAt, expiresAt, purchaseId, rateBp, cause, programVersion } = command
  if (expiresAt <= availableAt) throw new RangeError(`lot ${lotId} lapses before it can be spent`)
  const state = availableAt > now ? 'pending' : 'available'
  const lot: Lot = { lotId, points, earnedAt: now, availableAt, expiresAt, state, purchaseId, rateBp }
  const before = settled(draftOf(account), now)
  const after = withoutLapsed(withLot(before, lot, { key: lotId, kind: 'earn', cause }), now)
  return commit(active(after, command.keptUntilAt), now, programVersion)
}

/** Makes due pending lots available; what is owed is repaid from them first. */
export const release = (account: PointsAccount, command: TidyCommand, now: EpochMs): PointsDecision =>
  commit(withReleased(draftOf(account), now), now, command.programVersion)

/** Takes lapsed lots away. */
export const expire = (account: PointsAccount, command: TidyCommand, now: EpochMs): PointsDecision =>
  commit(withoutLapsed(draftOf(account), now), now, command.programVersion)

/** Spends points, earliest expiry first, then oldest. @throws refusal points/insufficient {short}, points/out-of-range. */
export function redeem(account: PointsAccount, command: RedeemCommand, now: EpochMs): PointsDecision {
  checkCount(command.points, 1)
  const { key, points, cause, programVersion } = command
  const after = withDrawn(settled(draftOf(account), now), { key, kind: 'redeem', to: 'spent', points, cause })
  return commit(active(after, command.keptUntilAt), now, programVersion)
}

/** Gives or takes points by hand; taking never makes a debt. @throws refusal points/insufficient, points/out-of-range. */
export function adjust(account: PointsAccount, command: AdjustCommand, now: EpochMs): PointsDecision {
  const { key, expiresAt, cause, programVersion } = command
  const points = Math.abs(command.points)
  checkCount(points, 1)
  const before = settled(draftOf(account), now)
  if (command.points < 0)
    return commit(withDrawn(before, { key, kind: 'adjust', to: 'program', points, cause }), now, programVersion)
  if (expiresAt <= now) throw new RangeError(`lot ${key} lapses before it can be spent`)
  const dates = { earnedAt: now, availableAt: now, expiresAt }
  const lot: Lot = { lotId: key, points, ...dates, state: 'available', purchaseId: null, rateBp: 0 }
  return commit(withLot(before, lot, { key, kind: 'adjust', cause }), now, programVersion)
}

function withLot(draft: Draft, lot: Lot, why: Pick<Movement, 'key' | 'kind' | 'cause'>): Draft {
  const { points, state } = lot
  const movement: Movement = { ...why, from: 'program', to: state, points, moved: [movedOf(lot, points)] }
  return withDebtRepaid(withMovement(draft, movement, [...draft.account.lots, lot]), why)
}

function withDrawn(draft: Draft, movement: Omit<Movement, 'from' | 'moved'>): Draft {
  const { availablePoints } = draft.account
  const { points } = movement
  if (points > availablePoints) throw refuse('points/insufficient', { short: points - availablePoints })
  const { moved, lots } = draw(draft.account.lots, points)
  return withMovement(draft, { ...movement, from: 'available', moved }, lots)
}

const active = (draft: Draft, keptUntilAt = 0): Draft => ({
  ...draft,
  account: { ...draft.account, keptUntilAt: Math.max(draft.account.keptUntilAt, keptUntilAt) },
})

function checkCount(points: number, least: number): void {
  if (!Number.isSafeInteger(points) || points < least || points > MOST_POINTS) throw refuse('points/out-of-range')
}
