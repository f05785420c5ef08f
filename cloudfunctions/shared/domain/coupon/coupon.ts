import { idOf } from '../id'
import { fen, type Fen } from '../money'
import { refuse } from '../refusal'
import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import { validFor, type CouponTemplate, type CouponWay } from './template'
import type { CouponTerms } from './terms'

/** Where a copy of a coupon stands. */
export type CouponState = 'issued' | 'locked' | 'redeemed' | 'expired' | 'void'

/** One member's copy of a coupon; its id is `templateId:memberId:slot`, so that none is given twice. */
export type Coupon = {
  readonly couponId: string
  readonly templateId: string
  readonly memberId: string
  readonly slot: string
  readonly way: CouponWay
  readonly terms: CouponTerms
  readonly state: CouponState
  readonly issuedAt: EpochMs
  readonly validFromAt: EpochMs
  readonly validUntilAt: EpochMs
  /** The order it is locked for or was redeemed in. */
  readonly orderId: string | null
  readonly lockedUntilAt: EpochMs
  readonly redeemedAt: EpochMs | null
  /** What it took off, once locked or redeemed. */
  readonly offFen: Fen
}

/** Why a coupon cannot be used here and now; `gift-gone`: there is none left of what it gives. */
export type UnusableReason = 'not-yet' | 'expired' | 'locked' | 'redeemed' | 'void' | 'other-channel' | 'gift-gone'

/** What a coupon is to be used for. */
export type CouponUse = { readonly orderId: string; readonly channel: string }

/** A member's new copy. `slot`: a number up to the limit, or the occasion it is given for. */
export function issueCoupon(
  template: CouponTemplate,
  memberId: string,
  slot: string,
  way: CouponWay,
  now: EpochMs,
): Coupon {
  const { templateId, terms, validity } = template
  const couponId = idOf(templateId, memberId, slot)
  const unused = { state: 'issued', orderId: null, lockedUntilAt: 0, redeemedAt: null, offFen: fen(0) } as const
  return { ...unused, couponId, templateId, memberId, slot, way, terms, issuedAt: now, ...validFor(validity, now) }
}

/** Why a coupon cannot be used for an order; null: it can. A lock of the same order, or one that ran out, is no hindrance. */
export function whyUnusable(coupon: Coupon, use: CouponUse, now: EpochMs): UnusableReason | null {
  const { state, orderId, terms } = coupon
  if (state === 'redeemed' || state === 'void' || state === 'expired') return state
  if (state === 'locked' && orderId !== use.orderId && coupon.lockedUntilAt > now) return 'locked'
  if (terms.channels && !terms.channels.includes(use.channel)) return 'other-channel'
  if (now < coupon.validFromAt) return 'not-yet'
  return now >= coupon.validUntilAt && !isLockedFor(coupon, use.orderId) ? 'expired' : null
}

/** Keeps a coupon for an order until an instant; again for the same order: extends. @throws refusal coupon/not-usable {why}. */
export function lockCoupon(coupon: Coupon, use: CouponUse, offFen: Fen, lockedUntilAt: EpochMs, now: EpochMs): Coupon {
  const why = whyUnusable(coupon, use, now)
  if (why) throw refuse('coupon/not-usable', { why })
  return { ...coupon, state: 'locked', orderId: use.orderId, lockedUntilAt, offFen }
}

/**
 * Uses a coupon, locked for the order before or not; the same order again: the same coupon. A lock that ran out while
 * the payment was on its way still holds if nobody else took it. @throws refusal coupon/not-usable {why}.
 */
export function redeemCoupon(coupon: Coupon, use: CouponUse, offFen: Fen, now: EpochMs): Coupon {
  if (coupon.state === 'redeemed' && coupon.orderId === use.orderId) return coupon
  const why = whyUnusable(coupon, use, now)
  if (why) throw refuse('coupon/not-usable', { why })
  return { ...coupon, state: 'redeemed', orderId: use.orderId, redeemedAt: now, offFen, lockedUntilAt: 0 }
}

/** Sets a coupon free that was locked for an order; anything else stays as it is. */
export const releaseCoupon = (coupon: Coupon, orderId: string): Coupon =>
  isLockedFor(coupon, orderId) ? unlocked(coupon) : coupon

/** A coupon whose time is over, as expired; a lock that still holds keeps it. */
export function expireCoupon(coupon: Coupon, now: EpochMs): Coupon {
  const held = coupon.state === 'locked' && coupon.lockedUntilAt > now
  const open = coupon.state === 'issued' || coupon.state === 'locked'
  return open && !held && coupon.validUntilAt <= now ? { ...unlocked(coupon), state: 'expired' } : coupon
}

/** A coupon taken back by the shop; a redeemed one stays redeemed. */
export const voidCoupon = (coupon: Coupon): Coupon =>
  coupon.state === 'redeemed' ? coupon : { ...unlocked(coupon), state: 'void' }

/** Gives a coupon back whose order came back whole: with its own time, or so many days more when that is over. */
export function giveBackCoupon(coupon: Coupon, orderId: string, graceDays: number, now: EpochMs): Coupon {
  if (coupon.state !== 'redeemed' || coupon.orderId !== orderId) return coupon
  const back: Coupon = { ...unlocked(coupon), redeemedAt: null }
  if (coupon.validUntilAt > now) return back
  if (graceDays === 0) return { ...back, state: 'expired' }
  return { ...back, validUntilAt: startOfDay(addDays(dayOf(now), graceDays + 1)) }
}

const isLockedFor = (coupon: Coupon, orderId: string): boolean =>
  coupon.state === 'locked' && coupon.orderId === orderId

const unlocked = (coupon: Coupon): Coupon => ({
  ...coupon,
  state: 'issued',
  orderId: null,
  lockedUntilAt: 0,
  offFen: fen(0),
})
