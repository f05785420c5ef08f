import { idOf } from '@domain/id'
import { handOut, type GiftOrder, type HandOver } from '@domain/points/gift-order'
import { refuse } from '@domain/refusal'
import type { Context, Transaction } from '../context'
import { postInbox } from './post-inbox'

/**
 * A gift goes over the counter, once: the same request again is the same hand-over. Its member reads of it in the inbox.
 * @throws refusal gift/order-not-found, gift/handed-out {on}, gift/not-fetched, gift/closed.
 */
export async function handOutGift(
  ctx: Context,
  tx: Transaction,
  redemptionId: string,
  by: Pick<HandOver, 'memberId' | 'storeId'>,
): Promise<GiftOrder> {
  const order = await tx.read('gift_orders', redemptionId)
  if (!order) throw refuse('gift/order-not-found')
  const { memberId, storeId } = by
  const after = handOut(order, { memberId, storeId, at: ctx.now, requestId: ctx.requestId })
  if (after === order) return order
  await tx.write('gift_orders', redemptionId, after)
  await postInbox(tx, {
    entryId: idOf(redemptionId, 'handed-out'),
    memberId: order.memberId,
    kind: 'gift',
    title: '礼品已领取',
    text: `${order.gift.name} 已在店里领走。如果不是您本人领的，请告诉店员。`,
    page: `packages/member/gift-orders/index?redemptionId=${encodeURIComponent(redemptionId)}`,
    postedAt: ctx.now,
  })
  return after
}
