import { idOf } from '../id'
import type { TierCode } from '../member/tier'
import { refuse, type RefusalCode } from '../refusal'
import type { EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import { redeem } from './decisions'
import type { Gift, GiftClaim, GiftStock } from './listed-gift'
import { firstStateOf, lastMoment, type GiftOrder, type GiftTerms } from './gift-order'

export type { Gift, GiftClaim, GiftKind, GiftStock } from './listed-gift'

/** Who wants a gift; `slot` tells one redemption from the next: the id of the request that asked for it. */
export type GiftClaimant = {
  readonly memberId: string
  readonly tier: TierCode
  readonly had: number
  readonly slot: string
}

/** Everything a redemption needs to know. */
export type GiftBasis = { readonly gift: Gift; readonly stock: GiftStock; readonly account: PointsAccount }

/** Why a member cannot redeem a gift now, whatever their points; null: they can. */
export function whyNotRedeemable(
  gift: Gift,
  stock: GiftStock,
  claimant: Pick<GiftClaimant, 'tier' | 'had'>,
  now: EpochMs,
): RefusalCode | null {
  if (now < gift.openFromAt || now >= gift.openUntilAt) return 'gift/not-open'
  if (gift.tiers && !gift.tiers.includes(claimant.tier)) return 'gift/not-eligible'
  if (gift.perMember !== null && claimant.had >= gift.perMember) return 'gift/limit-reached'
  return stock.left !== null && stock.left <= 0 ? 'gift/gone' : null
}

/** Points and stock together, or neither. @throws refusal gift/…, points/insufficient {short}. */
export function redeemGift(
  { gift, stock, account }: GiftBasis,
  claimant: GiftClaimant,
  terms: GiftTerms,
  program: { readonly programVersion: number },
  now: EpochMs,
): PointsDecision & { readonly stock: GiftStock; readonly claim: GiftClaim; readonly order: GiftOrder } {
  const why = whyNotRedeemable(gift, stock, claimant, now)
  if (why) throw refuse(why, why === 'gift/limit-reached' ? { most: gift.perMember ?? 0 } : {})
  if (gift.kind === 'post' && terms.address === null) throw refuse('gift/address-missing')
  const { points, giftId, name, kind, unit, pictureUrl, category } = gift
  const { memberId } = claimant
  const redemptionId = redemptionIdOf(giftId, memberId, claimant.slot)
  const key = idOf(redemptionId, 'redeem')
  const decision = redeem(account, { key, points, cause: { by: 'redemption', redemptionId }, ...program }, now)
  const entryIds = decision.entries.filter((entry) => entry.key === key).map((entry) => entry.entryId)
  const state = firstStateOf(kind)
  const order: GiftOrder = {
    redemptionId,
    giftId,
    memberId,
    points,
    gift: { name, kind, unit, pictureUrl, category },
    state,
    placedAt: now,
    endedAt: state === 'received' ? now : null,
    entryIds,
    pickupCode: kind === 'fetch' || kind === 'service' ? terms.pickupCode : null,
    address: kind === 'post' ? terms.address : null,
    parcel: null,
    handedOver: null,
    settleAt: state === 'ready' ? lastMoment(now, terms.fetchDays) : null,
  }
  const left = stock.left === null ? null : stock.left - 1
  const claim = { giftId, memberId, had: claimant.had + 1 }
  return { ...decision, order, stock: { ...stock, left }, claim }
}

/** `giftId:memberId:slot`. */
export const redemptionIdOf = (giftId: string, memberId: string, slot: string): string => idOf(giftId, memberId, slot)
