import type { GiftOrderCard } from '@contract/gift'
import { whyNotCancellable, type GiftOrder } from '@domain/points/gift-order'
import { dayOf } from '@domain/time'

/** A redemption as its member follows it: the code only while there is something to fetch. */
export const giftOrderCard = (order: GiftOrder): GiftOrderCard => ({
  redemptionId: order.redemptionId,
  giftId: order.giftId,
  ...order.gift,
  points: order.points,
  state: order.state,
  placedOn: dayOf(order.placedAt),
  endedOn: order.endedAt === null ? null : dayOf(order.endedAt),
  pickupCode: order.state === 'ready' ? order.pickupCode : null,
  address: order.address,
  parcel: order.parcel && {
    carrier: order.parcel.carrier,
    trackingNo: order.parcel.trackingNo,
    sentOn: dayOf(order.parcel.sentAt),
  },
  cancellable: whyNotCancellable(order) === null,
  fetchUntilOn: order.pickupCode === null || order.settleAt === null ? null : dayOf(order.settleAt - 1),
})
