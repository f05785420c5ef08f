import type { GiftOrderCard } from '@contract/gift'
import { idOf } from '@domain/id'
import { sendGift } from '@domain/points/gift-order'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { postInbox } from '../postings/post-inbox'
import { giftOrderCard } from '../views/gift-order-card'

type Parcel = { readonly redemptionId: string; readonly carrier: string; readonly trackingNo: string }

/** A gift goes on its way and its member is told. @throws refusal gift/order-not-found, gift/not-posted, gift/closed. */
export async function sendOrder(ctx: StaffContext, parcel: Parcel): Promise<GiftOrderCard> {
  const { redemptionId, carrier, trackingNo } = parcel
  const sent = await ctx.database.transaction(async (tx) => {
    const order = await tx.read('gift_orders', redemptionId)
    if (!order) throw refuse('gift/order-not-found')
    const after = sendGift(order, { carrier, trackingNo, sentAt: ctx.now }, ctx.program.gifts.arriveDays)
    if (after === order) return order
    await tx.write('gift_orders', redemptionId, after)
    await postInbox(tx, {
      entryId: idOf(redemptionId, 'sent'),
      memberId: order.memberId,
      kind: 'gift',
      title: '礼品已寄出',
      text: `${order.gift.name}，${carrier} ${trackingNo}。`,
      page: `packages/member/gift-orders/index?redemptionId=${encodeURIComponent(redemptionId)}`,
      postedAt: ctx.now,
    })
    return after
  })
  return giftOrderCard(sent)
}
