import { idOf } from '../id'
import type { TierCode } from '../member/tier'
import { refuse, type RefusalCode } from '../refusal'
import type { EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import { redeem } from './decisions'
import type { PointsEntry } from './entry'
import { restore } from './reversals'

/** Something to be had for points: posted, fetched in the store, a coupon or a service. Null limits: none. */
export type Gift = {
  readonly giftId: string
  readonly name: string
  readonly kind: 'post' | 'fetch' | 'coupon' | 'service'
  readonly points: number
  readonly perMember: number | null
  readonly tiers: readonly TierCode[] | null
  readonly openFromAt: EpochMs
  readonly openUntilAt: EpochMs
}

/** How many of a gift are left; null: without limit. */
export type GiftStock = { readonly giftId: string; readonly left: number | null }

/** One redemption, to be followed until it is received. Its id is `giftId:memberId:slot`. */
export type GiftOrder = {
  readonly redemptionId: string
  readonly giftId: string
  readonly memberId: string
  readonly points: number
  readonly state: 'placed' | 'ready' | 'received' | 'cancelled'
  readonly placedAt: EpochMs
  /** The ledger entries that paid for it, to be undone when it is cancelled. */
  readonly entryIds: readonly string[]
}

/** Who wants a gift; `had`: how many of it they redeemed and did not cancel, `slot`: how many they ever asked for. */
export type GiftClaimant = {
  readonly memberId: string
  readonly tier: TierCode
  readonly had: number
  readonly slot: number
}

/** Why a member cannot redeem a gift now, whatever their points; null: they can. */
export function whyNotRedeemable(
  gift: Gift,
  stock: GiftStock,
  claimant: GiftClaimant,
  now: EpochMs,
): RefusalCode | null {
  if (now < gift.openFromAt || now >= gift.openUntilAt) return 'gift/not-open'
  if (gift.tiers && !gift.tiers.includes(claimant.tier)) return 'gift/not-eligible'
  if (gift.perMember !== null && claimant.had >= gift.perMember) return 'gift/limit-reached'
  return stock.left === 0 ? 'gift/gone' : null
}

/** Points and stock together, or neither. @throws refusal gift/…, points/insufficient {short}. */
export function redeemGift(
  gift: Gift,
  stock: GiftStock,
  account: PointsAccount,
  claimant: GiftClaimant,
  program: { readonly programVersion: number },
  now: EpochMs,
): PointsDecision & { readonly stock: GiftStock; readonly order: GiftOrder } {
  const why = whyNotRedeemable(gift, stock, claimant, now)
  if (why) throw refuse(why, why === 'gift/limit-reached' ? { most: gift.perMember ?? 0 } : {})
  const redemptionId = idOf(gift.giftId, claimant.memberId, claimant.slot)
  const { points, giftId } = gift
  const key = idOf(redemptionId, 'redeem')
  const decision = redeem(account, { key, points, cause: { by: 'redemption', redemptionId }, ...program }, now)
  const entryIds = decision.entries.filter((entry) => entry.key === key).map((entry) => entry.entryId)
  const { memberId } = claimant
  const order: GiftOrder = { redemptionId, giftId, memberId, points, state: 'placed', placedAt: now, entryIds }
  return { ...decision, order, stock: { ...stock, left: stock.left === null ? null : stock.left - 1 } }
}

/** The order's next state: ready to fetch or posted, then received. @throws refusal gift/closed. */
export function advanceGift(order: GiftOrder, state: 'ready' | 'received'): GiftOrder {
  if (order.state === state) return order
  const next = order.state === 'placed' || (order.state === 'ready' && state === 'received')
  if (!next) throw refuse('gift/closed')
  return { ...order, state }
}

/** Cancels an order not yet received: points go back to their lots, the piece to the stock. Cancelled again: no entries. @throws refusal gift/closed. */
export function cancelGift(
  order: GiftOrder,
  stock: GiftStock,
  account: PointsAccount,
  undo: { readonly entries: readonly PointsEntry[]; readonly graceDays: number; readonly programVersion: number },
  now: EpochMs,
): PointsDecision & { readonly stock: GiftStock; readonly order: GiftOrder } {
  if (order.state === 'cancelled') return { account, entries: [], order, stock }
  if (order.state === 'received') throw refuse('gift/closed')
  const { redemptionId, points } = order
  const cause = { by: 'redemption', redemptionId } as const
  const command = { ...undo, key: idOf(redemptionId, 'restore'), points, restoredBefore: 0, cause }
  const decision = restore(account, command, now)
  const left = stock.left === null ? null : stock.left + 1
  return { ...decision, order: { ...order, state: 'cancelled' }, stock: { ...stock, left } }
}
