import { DAY_MS, type EpochMs } from '../time'

/** The days over which a cap counts. */
export const CAP_DAYS = 7

/** When a member may be written to again; null: at once. `sentAts`: what they were sent, in any order. */
export function capFreesAt(sentAts: readonly EpochMs[], weeklyCap: number, now: EpochMs): EpochMs | null {
  const recent = sentAts.filter((at) => at > now - CAP_DAYS * DAY_MS).sort((a, b) => a - b)
  const freesPlace = recent[recent.length - weeklyCap]
  return freesPlace === undefined ? null : freesPlace + CAP_DAYS * DAY_MS
}
