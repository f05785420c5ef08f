import { idOf } from '../id'
import { refuse } from '../refusal'
import { MINUTE_MS, type EpochMs } from '../time'

/** For so long a scanned code lets one member of staff serve one member. */
export const VISIT_MS = 10 * MINUTE_MS

/** 到店: what a consumed member code opens. Its id is the code's, so that a code opens one visit and no second. */
export type Visit = {
  readonly visitId: string
  readonly memberId: string
  readonly staffId: string
  readonly storeId: string
  /** The request that opened it: that one may be repeated, any other finds the code used. */
  readonly openedBy: string
  readonly openedAt: EpochMs
  readonly expiresAt: EpochMs
}

/** The id of the visit that a code opens: its card and its half minute. */
export const visitIdOf = (cardNo: string, step: number): string => idOf(cardNo, step)

/** Opens a visit with a code, or answers the one that this very request has opened. @throws refusal member-code/used. */
export function openVisit(known: Visit | null, wanted: Omit<Visit, 'expiresAt'>): Visit {
  if (!known) return { ...wanted, expiresAt: wanted.openedAt + VISIT_MS }
  if (known.staffId !== wanted.staffId || known.openedBy !== wanted.openedBy) throw refuse('member-code/used')
  return known
}

/** A visit of this member of staff, whether or not its time is over. @throws refusal visit/not-found, visit/not-yours. */
export function ownVisit(visit: Visit | null, staffId: string): Visit {
  if (!visit) throw refuse('visit/not-found')
  if (visit.staffId !== staffId) throw refuse('visit/not-yours')
  return visit
}

/** A visit that can still be served. @throws refusal visit/expired. */
export function openNow(visit: Visit, now: EpochMs): Visit {
  if (now >= visit.expiresAt) throw refuse('visit/expired')
  return visit
}
