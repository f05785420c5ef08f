import type { EpochMs } from '../time'
import { whyNotClaimable, type Claimant } from './claim'
import { releasedBy, type CouponStock, type CouponTemplate, type CouponWay } from './template'

/** How an offer stands for somebody: to be had, later, all gone, had already, or for others. */
export type OfferStanding =
  { readonly kind: 'open' | 'gone' | 'held' | 'not-eligible' } | { readonly kind: 'soon'; readonly opensAt: EpochMs }

/** How an offer stands now for a member who comes by a way; null: it is over, or does not go that way. */
export function standingOf(
  template: CouponTemplate,
  stock: CouponStock,
  claimant: Claimant,
  way: CouponWay,
  now: EpochMs,
): OfferStanding | null {
  if (!template.ways.includes(way) || now >= template.openUntilAt) return null
  if (now < template.openFromAt) return { kind: 'soon', opensAt: firstReleaseAt(template) }
  switch (whyNotClaimable(template, stock, claimant, way, now)) {
    case null:
      return { kind: 'open' }
    case 'coupon/limit-reached':
      return { kind: 'held' }
    case 'coupon/not-eligible':
      return { kind: 'not-eligible' }
    default: {
      const opensAt = nextReleaseAt(template, stock, now)
      return opensAt === null ? { kind: 'gone' } : { kind: 'soon', opensAt }
    }
  }
}

/** The share of what has been set free that is left, in basis points; null without a limit. */
export function leftBpOf(template: CouponTemplate, stock: CouponStock, now: EpochMs): number | null {
  const released = releasedBy(template, now)
  if (!Number.isFinite(released)) return null
  return released === 0 ? 0 : Math.max(0, Math.round(((released - stock.issued) * 10_000) / released))
}

/** When an offer that is not open yet first has something to give. */
function firstReleaseAt({ openFromAt, releases }: CouponTemplate): EpochMs {
  const first = releases.length === 0 ? openFromAt : Math.min(...releases.map((release) => release.at))
  return Math.max(openFromAt, first)
}

/** When more is set free than has been given out; null: never. */
function nextReleaseAt(template: CouponTemplate, stock: CouponStock, now: EpochMs): EpochMs | null {
  const later = template.releases
    .map((release) => release.at)
    .filter((at) => at > now && at < template.openUntilAt && releasedBy(template, at) > stock.issued)
  return later.length === 0 ? null : Math.min(...later)
}
