import { refuse } from '../refusal'
import type { EpochMs } from '../time'

/** Points given (> 0) or taken (< 0) by hand, with the reason and everybody who had a hand in it. */
export type Adjustment = {
  readonly adjustmentId: string
  readonly memberId: string
  readonly points: number
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: EpochMs
  /** waiting: for a second person. */
  readonly state: 'waiting' | 'applied' | 'rejected'
  readonly decidedBy: string | null
  readonly decidedAt: EpochMs | null
}

/** True when points given or taken by hand need a second person: from a limit on, and never the same one. */
export const needsSecondPerson = (points: number, limitPoints: number): boolean => Math.abs(points) > limitPoints

/** A new adjustment: applied at once within the limit, waiting for somebody else above it. */
export const proposed = (
  wish: Pick<Adjustment, 'adjustmentId' | 'memberId' | 'points' | 'reason' | 'proposedBy'>,
  limitPoints: number,
  now: EpochMs,
): Adjustment =>
  needsSecondPerson(wish.points, limitPoints)
    ? { ...wish, proposedAt: now, state: 'waiting', decidedBy: null, decidedAt: null }
    : { ...wish, proposedAt: now, state: 'applied', decidedBy: wish.proposedBy, decidedAt: now }

/**
 * A second person says yes or no; the same person saying the same again: the same.
 * @throws refusal adjustment/second-person for who proposed it saying yes, adjustment/closed.
 */
export function decided(
  adjustment: Adjustment,
  state: 'applied' | 'rejected',
  decidedBy: string,
  now: EpochMs,
): Adjustment {
  if (adjustment.state === state && adjustment.decidedBy === decidedBy) return adjustment
  if (adjustment.state !== 'waiting') throw refuse('adjustment/closed')
  if (state === 'applied' && decidedBy === adjustment.proposedBy) throw refuse('adjustment/second-person')
  return { ...adjustment, state, decidedBy, decidedAt: now }
}
