import { refuse } from '../refusal'
import { DAY_MS, type EpochMs } from '../time'
import { claimCoupon, type Claimant } from './claim'
import type { Coupon } from './coupon'
import type { CouponStock, CouponTemplate } from './template'

/** A coupon passed on to friends: each claims a copy of their own; sharing itself earns nothing. */
export type CouponShare = {
  readonly shareId: string
  readonly templateId: string
  readonly byMemberId: string
  /** How many friends may take one, and who has. */
  readonly most: number
  readonly takenBy: readonly string[]
  readonly openUntilAt: EpochMs
}

/** How many friends may take one from a share, and for how long. */
export const SHARE_MOST = 5
export const SHARE_DAYS = 7

/** Passes an offer on to friends until its own end, for a week at most. @throws refusal coupon/not-open when it is not to be shared now. */
export function shareOffer(template: CouponTemplate, byMemberId: string, shareId: string, now: EpochMs): CouponShare {
  const isOpen = template.ways.includes('share') && now >= template.openFromAt && now < template.openUntilAt
  if (!isOpen) throw refuse('coupon/not-open')
  const { templateId } = template
  const openUntilAt = Math.min(template.openUntilAt, now + SHARE_DAYS * DAY_MS)
  return { shareId, templateId, byMemberId, most: SHARE_MOST, takenBy: [], openUntilAt }
}

/**
 * Writes a friend down as one who takes a copy: once, and never the one who shared it.
 * @throws refusal coupon/not-open, coupon/gone, coupon/limit-reached {most}, coupon/own-share.
 */
export function joinShare(share: CouponShare, friendId: string, now: EpochMs): CouponShare {
  if (now >= share.openUntilAt) throw refuse('coupon/not-open')
  if (friendId === share.byMemberId) throw refuse('coupon/own-share')
  if (share.takenBy.includes(friendId)) throw refuse('coupon/limit-reached', { most: 1 })
  if (share.takenBy.length >= share.most) throw refuse('coupon/gone')
  return { ...share, takenBy: [...share.takenBy, friendId] }
}

/**
 * A friend takes a copy from a share: by the template's own rules as well.
 * @throws refusals of `joinShare` and `claimCoupon`.
 */
export function takeShare(
  share: CouponShare,
  template: CouponTemplate,
  stock: CouponStock,
  friend: Claimant,
  now: EpochMs,
): { readonly share: CouponShare; readonly coupon: Coupon; readonly stock: CouponStock } {
  const joined = joinShare(share, friend.memberId, now)
  return { ...claimCoupon(template, stock, friend, 'share', now), share: joined }
}
