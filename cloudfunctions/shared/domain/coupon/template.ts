import type { TierCode } from '../member/tier'
import { fen, type Fen } from '../money'
import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import type { CouponTerms } from './terms'

/** When a coupon can be used: between two instants, or for so many days from so many days after it was got. */
export type Validity =
  | { readonly kind: 'fixed'; readonly fromAt: EpochMs; readonly untilAt: EpochMs }
  | { readonly kind: 'relative'; readonly afterDays: number; readonly days: number }

/** How a coupon may be got: tapped, by a code, given by the shop, or passed on by a friend. */
export type CouponWay = 'claim' | 'code' | 'issue' | 'share'

/** An offer that members can get copies of, with its limits. Null limits: none. */
export type CouponTemplate = {
  readonly templateId: string
  readonly terms: CouponTerms
  readonly validity: Validity
  readonly ways: readonly CouponWay[]
  readonly openFromAt: EpochMs
  readonly openUntilAt: EpochMs
  readonly stock: number | null
  /** Grab: how many are set free at which instants; none: the whole stock at once. */
  readonly releases: readonly { readonly at: EpochMs; readonly count: number }[]
  readonly perMember: number
  readonly tiers: readonly TierCode[] | null
  readonly segments: readonly string[] | null
  /** The most money all its copies may take off together. */
  readonly budgetFen: Fen | null
}

/** What has been given out of a template, and what its copies have taken off or reserved. */
export type CouponStock = { readonly templateId: string; readonly issued: number; readonly spentFen: Fen }

/** A template of which nothing has been given out. */
export const freshStock = (templateId: string): CouponStock => ({ templateId, issued: 0, spentFen: fen(0) })

/** How many copies may have been given out by an instant; Infinity without a limit. */
export function releasedBy(template: CouponTemplate, now: EpochMs): number {
  const stock = template.stock ?? Number.POSITIVE_INFINITY
  if (template.releases.length === 0) return stock
  const free = template.releases.filter((release) => release.at <= now)
  return Math.min(
    stock,
    free.reduce((total, release) => total + release.count, 0),
  )
}

/** From when until when a copy got at an instant can be used; days are whole business days. */
export function validFor(
  validity: Validity,
  issuedAt: EpochMs,
): { readonly validFromAt: EpochMs; readonly validUntilAt: EpochMs } {
  if (validity.kind === 'fixed') return { validFromAt: validity.fromAt, validUntilAt: validity.untilAt }
  const firstOn = addDays(dayOf(issuedAt), validity.afterDays)
  const validFromAt = validity.afterDays === 0 ? issuedAt : startOfDay(firstOn)
  return { validFromAt, validUntilAt: startOfDay(addDays(firstOn, validity.days)) }
}
