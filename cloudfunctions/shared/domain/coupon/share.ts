import { refuse } from '../refusal'
import type { EpochMs } from '../time'
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

/**
 * A friend takes a copy from a share: by the template's own rules, once, and never the one who shared it.
 * @throws refusal coupon/not-open, coupon/gone, coupon/limit-reached {most}, coupon/not-eligible.
 */
export function takeShare(
  share: CouponShare,
  template: CouponTemplate,
  stock: CouponStock,
  friend: Claimant,
  now: EpochMs,
): { readonly share: CouponShare; readonly coupon: Coupon; readonly stock: CouponStock } {
  if (now >= share.openUntilAt) throw refuse('coupon/not-open')
  if (friend.memberId === share.byMemberId) throw refuse('coupon/not-eligible')
  if (share.takenBy.includes(friend.memberId)) throw refuse('coupon/limit-reached', { most: 1 })
  if (share.takenBy.length >= share.most) throw refuse('coupon/gone')
  const claimed = claimCoupon(template, stock, friend, 'share', now)
  return { ...claimed, share: { ...share, takenBy: [...share.takenBy, friend.memberId] } }
}
