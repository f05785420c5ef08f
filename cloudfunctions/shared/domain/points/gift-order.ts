import { idOf } from '../id'
import type { Address } from '../member/address'
import { refuse, type RefusalCode } from '../refusal'
import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import type { PointsEntry } from './entry'
import type { Gift, GiftClaim, GiftStock } from './listed-gift'
import { restore } from './reversals'

/** What a redemption brings besides the gift itself: a code to fetch it with, or where to post it. */
export type GiftTerms = {
  readonly pickupCode: string
  readonly address: Address | null
  /** Days it is kept in the store. */
  readonly fetchDays: number
}

/** Who handed a gift out, where and by which request. */
export type HandOver = {
  readonly memberId: string
  readonly storeId: string | null
  readonly at: EpochMs
  readonly requestId: string
}

/** placed: to be posted · ready: to be fetched, or on its way · received and cancelled: closed. */
export type GiftOrderState = 'placed' | 'ready' | 'received' | 'cancelled'

/** One redemption, to be followed until it is received. Its id is `giftId:memberId:slot`. */
export type GiftOrder = {
  readonly redemptionId: string
  readonly giftId: string
  readonly memberId: string
  readonly points: number
  /** The gift as it was when it was redeemed. */
  readonly gift: Pick<Gift, 'name' | 'kind' | 'unit' | 'pictureUrl' | 'category'>
  readonly state: GiftOrderState
  readonly placedAt: EpochMs
  readonly endedAt: EpochMs | null
  /** The ledger entries that paid for it, to be undone when it is cancelled. */
  readonly entryIds: readonly string[]
  readonly pickupCode: string | null
  readonly address: Address | null
  readonly parcel: { readonly carrier: string; readonly trackingNo: string; readonly sentAt: EpochMs } | null
  readonly handedOver: HandOver | null
  /** When it ends by itself: not fetched, so that the points go back, or long on its way, so that it has come. Null: never. */
  readonly settleAt: EpochMs | null
}

/** Where an order begins: only what is posted has to be made ready first, and a coupon is there at once. */
export const firstStateOf = (kind: Gift['kind']): GiftOrderState =>
  kind === 'post' ? 'placed' : kind === 'coupon' ? 'received' : 'ready'

/** The instant as the last of so many whole days after another ends. */
export const lastMoment = (at: EpochMs, days: number): EpochMs => startOfDay(addDays(dayOf(at), days + 1))

/** Gives a gift to the one who shows its code; the same request again: the same. @throws refusal gift/not-fetched, gift/handed-out {on}, gift/closed. */
export function handOut(order: GiftOrder, by: HandOver): GiftOrder {
  if (order.handedOver?.requestId === by.requestId) return order
  if (order.pickupCode === null) throw refuse('gift/not-fetched')
  if (order.handedOver) throw refuse('gift/handed-out', { on: dayOf(order.handedOver.at) })
  if (order.state !== 'ready') throw refuse('gift/closed')
  return { ...order, state: 'received', handedOver: by, endedAt: by.at, settleAt: null }
}

/** A posted gift goes on its way and counts as received `arriveDays` later; the same parcel again: the same. @throws refusal gift/not-posted, gift/closed. */
export function sendGift(order: GiftOrder, parcel: NonNullable<GiftOrder['parcel']>, arriveDays: number): GiftOrder {
  if (order.gift.kind !== 'post') throw refuse('gift/not-posted')
  if (order.parcel?.trackingNo === parcel.trackingNo) return order
  if (order.state !== 'placed') throw refuse('gift/closed')
  return { ...order, state: 'ready', parcel, settleAt: lastMoment(parcel.sentAt, arriveDays) }
}

/** A posted gift has arrived; told again: the same. @throws refusal gift/not-posted, gift/closed. */
export function receiveGift(order: GiftOrder, now: EpochMs): GiftOrder {
  if (order.gift.kind !== 'post') throw refuse('gift/not-posted')
  if (order.state === 'received') return order
  if (order.state !== 'ready') throw refuse('gift/closed')
  return { ...order, state: 'received', endedAt: now, settleAt: null }
}

/** Why an order cannot be cancelled any more; null: it can. */
export function whyNotCancellable({ state, gift }: Pick<GiftOrder, 'state' | 'gift'>): RefusalCode | null {
  if (state === 'received' || state === 'cancelled') return 'gift/closed'
  return state === 'ready' && gift.kind === 'post' ? 'gift/sent' : null
}

/** What cancelling needs: the order with what it took, and the entries that paid for it. */
export type CancelBasis = {
  readonly order: GiftOrder
  readonly stock: GiftStock
  readonly claim: GiftClaim
  readonly account: PointsAccount
  readonly entries: readonly PointsEntry[]
}

/** Points go back to their lots, the piece to the stock. Cancelled already: no entries. @throws refusal gift/closed, gift/sent. */
export function cancelGift(
  { order, stock, claim, account, entries }: CancelBasis,
  program: { readonly graceDays: number; readonly programVersion: number },
  now: EpochMs,
): PointsDecision & { readonly stock: GiftStock; readonly claim: GiftClaim; readonly order: GiftOrder } {
  if (order.state === 'cancelled') return { account, entries: [], order, stock, claim }
  const why = whyNotCancellable(order)
  if (why) throw refuse(why)
  const { redemptionId, points } = order
  const cause = { by: 'redemption', redemptionId } as const
  const command = { ...program, entries, key: idOf(redemptionId, 'restore'), points, restoredBefore: 0, cause }
  const decision = restore(account, command, now)
  return {
    ...decision,
    order: { ...order, state: 'cancelled', endedAt: now, settleAt: null },
    stock: { ...stock, left: stock.left === null ? null : stock.left + 1 },
    claim: { ...claim, had: Math.max(0, claim.had - 1) },
  }
}
