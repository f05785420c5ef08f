import type { EpochMs } from '../time'
import { whyNotRedeemable, type Gift, type GiftClaimant, type GiftStock } from './gift'

/** How a member stands to a gift, the nearest reason first: what time, tier or limit forbid, what is gone, what costs more than they have. */
export type GiftStanding = 'open' | 'short' | 'gone' | 'limit-reached' | 'not-eligible' | 'not-open'

const standings: Readonly<Record<string, GiftStanding>> = {
  'gift/not-open': 'not-open',
  'gift/not-eligible': 'not-eligible',
  'gift/limit-reached': 'limit-reached',
  'gift/gone': 'gone',
}

/** Whether a member with so many points can have a gift now, and if not, why. */
export function standingOf(
  gift: Gift,
  stock: GiftStock,
  claimant: Pick<GiftClaimant, 'tier' | 'had'>,
  availablePoints: number,
  now: EpochMs,
): GiftStanding {
  const why = whyNotRedeemable(gift, stock, claimant, now)
  if (why) return standings[why] ?? 'not-open'
  return availablePoints < gift.points ? 'short' : 'open'
}

/** What the shop still shows: everything that is not over. */
export const isListed = (gift: Gift, now: EpochMs): boolean => now < gift.openUntilAt
