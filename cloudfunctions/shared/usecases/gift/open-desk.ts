import type { GiftDesk, GiftToFetch, GiftToSend } from '@contract/gift'
import { maskedName } from '@domain/member/masked'
import type { GiftOrder } from '@domain/points/gift-order'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { giftOrderCard } from '../views/gift-order-card'
import { readAll } from '../views/read-all'

const MOST = 100
const MOST_GIFTS = 200
const EVER = 0

/** 兑换礼品: what is to be posted, what waits in the stores, what stands on the shelf or has stood there. */
export async function openDesk(ctx: StaffContext): Promise<GiftDesk> {
  const [placed, ready, gifts] = await Promise.all([
    ctx.queries.giftOrders.toSend(MOST),
    ctx.queries.giftOrders.toFetch(MOST),
    ctx.queries.gifts.list(EVER, MOST_GIFTS),
  ])
  const [toFetch, stocks] = await Promise.all([
    waitingOf(ctx, ready),
    readAll(
      ctx,
      'gift_stocks',
      gifts.map(({ giftId }) => giftId),
    ),
  ])
  const left = new Map(stocks.map((stock) => [stock.giftId, stock.left]))
  const { tiers, coupons } = ctx.program
  return {
    now: ctx.now,
    toSend: placed.flatMap(toSendOf),
    toFetch,
    shelf: gifts.map((gift) => ({ gift, left: left.get(gift.giftId) ?? (left.has(gift.giftId) ? null : 0) })),
    tiers: tiers.tiers.map(({ code, name }) => ({ code, name })),
    coupons: coupons.templates
      .filter(({ ways }) => ways.includes('issue'))
      .map(({ templateId, terms }) => ({ templateId, name: terms.name })),
  }
}

const toSendOf = ({ redemptionId, gift, placedAt, address }: GiftOrder): readonly GiftToSend[] =>
  address ? [{ redemptionId, name: gift.name, placedOn: dayOf(placedAt), address }] : []

async function waitingOf(ctx: StaffContext, orders: readonly GiftOrder[]): Promise<readonly GiftToFetch[]> {
  const members = await readAll(ctx, 'members', [...new Set(orders.map(({ memberId }) => memberId))])
  const names = new Map(members.map(({ memberId, nickname }) => [memberId, maskedName(nickname)]))
  return orders.map((order) => {
    const { redemptionId, name, kind, placedOn, fetchUntilOn } = giftOrderCard(order)
    return { redemptionId, name, kind, placedOn, fetchUntilOn, memberName: names.get(order.memberId) ?? '' }
  })
}
