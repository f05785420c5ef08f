import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import type { Coupon } from './coupon'

/**
 * When a coupon must next be looked at: to say that it lapses soon, then to let it lapse; null: never again. One that is
 * short-lived from the start is not spoken of.
 */
export function settleAtOf(coupon: Coupon, warnDays: number, isWarned: boolean): EpochMs | null {
  if (coupon.state !== 'issued' && coupon.state !== 'locked') return null
  const warnAt = warnAtOf(coupon, warnDays)
  if (!isWarned && warnAt > coupon.issuedAt) return warnAt
  return coupon.state === 'locked' ? Math.max(coupon.validUntilAt, coupon.lockedUntilAt) : coupon.validUntilAt
}

/** True when a coupon's owner is to be told now that it lapses soon. */
export function isWarningDue(coupon: Coupon, warnDays: number, isWarned: boolean, now: EpochMs): boolean {
  const warnAt = warnAtOf(coupon, warnDays)
  return (
    !isWarned && coupon.state === 'issued' && warnAt > coupon.issuedAt && warnAt <= now && now < coupon.validUntilAt
  )
}

const warnAtOf = (coupon: Coupon, warnDays: number): EpochMs =>
  startOfDay(addDays(dayOf(coupon.validUntilAt - 1), -warnDays))
