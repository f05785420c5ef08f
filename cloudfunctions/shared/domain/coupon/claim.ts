import type { TierCode } from '../member/tier'
import { fen } from '../money'
import { refuse, type RefusalCode } from '../refusal'
import type { EpochMs } from '../time'
import { issueCoupon, type Coupon } from './coupon'
import { releasedBy, type CouponStock, type CouponTemplate, type CouponWay } from './template'

/** What a claim needs to know of a member; `held`: copies of the template already got, whatever became of them. */
export type Claimant = {
  readonly memberId: string
  readonly tier: TierCode
  readonly segments: readonly string[]
  readonly held: number
}

/** Why a member cannot get a copy now; null: they can. */
export function whyNotClaimable(
  template: CouponTemplate,
  stock: CouponStock,
  claimant: Claimant,
  way: CouponWay,
  now: EpochMs,
): RefusalCode | null {
  if (!isOpen(template, way, now)) return 'coupon/not-open'
  if (template.tiers && !template.tiers.includes(claimant.tier)) return 'coupon/not-eligible'
  if (template.segments && !template.segments.some((segment) => claimant.segments.includes(segment)))
    return 'coupon/not-eligible'
  if (claimant.held >= template.perMember) return 'coupon/limit-reached'
  return isGone(template, stock, now) ? 'coupon/gone' : null
}

/**
 * Gives a member the next copy and counts it. The copy's slot is how many they had, so that the same claim made twice
 * at once makes the same id. @throws refusal coupon/not-open, coupon/not-eligible, coupon/limit-reached {most}, coupon/gone.
 */
export function claimCoupon(
  template: CouponTemplate,
  stock: CouponStock,
  claimant: Claimant,
  way: CouponWay,
  now: EpochMs,
): { readonly coupon: Coupon; readonly stock: CouponStock } {
  const why = whyNotClaimable(template, stock, claimant, way, now)
  if (why) throw refuse(why, why === 'coupon/limit-reached' ? { most: template.perMember } : {})
  const coupon = issueCoupon(template, claimant.memberId, String(claimant.held), way, now)
  return { coupon, stock: { ...stock, issued: stock.issued + 1 } }
}

/**
 * Gives a member a copy for an occasion, chosen by the shop, and counts it: tiers, segments and the limit are not asked.
 * @throws refusal coupon/not-open, coupon/gone.
 */
export function giveCoupon(
  template: CouponTemplate,
  stock: CouponStock,
  to: { readonly memberId: string; readonly slot: string },
  now: EpochMs,
): { readonly coupon: Coupon; readonly stock: CouponStock } {
  if (!isOpen(template, 'issue', now)) throw refuse('coupon/not-open')
  if (isGone(template, stock, now)) throw refuse('coupon/gone')
  const coupon = issueCoupon(template, to.memberId, to.slot, 'issue', now)
  return { coupon, stock: { ...stock, issued: stock.issued + 1 } }
}

/**
 * Counts what a copy takes off against the template's budget, after anything that happened to it: locked, taken over
 * from a lock that ran out, released, redeemed, given back. @throws refusal coupon/gone when it would be overdrawn.
 */
export function countBudget(template: CouponTemplate, stock: CouponStock, before: Coupon, after: Coupon): CouponStock {
  const change = takenOff(after) - takenOff(before)
  const spentFen = fen(stock.spentFen + change)
  if (change > 0 && template.budgetFen !== null && spentFen > template.budgetFen) throw refuse('coupon/gone')
  return { ...stock, spentFen }
}

/** What a coupon takes of its template's budget as it stands, in fen. */
export const takenOff = ({ state, offFen }: Coupon): number => (state === 'locked' || state === 'redeemed' ? offFen : 0)

const isOpen = (template: CouponTemplate, way: CouponWay, now: EpochMs): boolean =>
  template.ways.includes(way) && now >= template.openFromAt && now < template.openUntilAt

const isGone = (template: CouponTemplate, stock: CouponStock, now: EpochMs): boolean =>
  stock.issued >= releasedBy(template, now) || isSpent(template, stock)

const isSpent = ({ budgetFen }: CouponTemplate, stock: CouponStock): boolean =>
  budgetFen !== null && stock.spentFen >= budgetFen
