import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import { expireCoupon, type Coupon } from './coupon'

/** A coupon that has been looked at: `warn` says that its owner is to be told now that it lapses soon. */
export type Settled = { readonly coupon: Coupon; readonly isWarned: boolean; readonly warn: boolean }

/**
 * When a coupon must next be looked at: to say that it lapses soon, then to let it lapse; null: never again. One that is
 * short-lived from the start is not spoken of.
 */
export function settleAtOf(coupon: Coupon, warnDays: number, isWarned: boolean): EpochMs | null {
  if (!isOpen(coupon)) return null
  if (!isWarned && warnAtOf(coupon, warnDays) > coupon.issuedAt) return warnAtOf(coupon, warnDays)
  return coupon.state === 'locked' ? Math.max(coupon.validUntilAt, coupon.lockedUntilAt) : coupon.validUntilAt
}

/** Looks at a coupon: what is over lapses, and what lapses soon is spoken of once, unless an order is about to use it. */
export function settleCoupon(coupon: Coupon, warnDays: number, isWarned: boolean, now: EpochMs): Settled {
  const settled = expireCoupon(coupon, now)
  const warnAt = warnAtOf(coupon, warnDays)
  const isTime = isOpen(settled) && !isWarned && warnAt > coupon.issuedAt && warnAt <= now
  return { coupon: settled, isWarned: isWarned || isTime, warn: isTime && settled.state === 'issued' }
}

const isOpen = ({ state }: Coupon): boolean => state === 'issued' || state === 'locked'

const warnAtOf = (coupon: Coupon, warnDays: number): EpochMs =>
  startOfDay(addDays(dayOf(coupon.validUntilAt - 1), -warnDays))
