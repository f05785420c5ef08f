import { readPickupCode } from '@domain/points/pickup-code'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import * as postings from '../postings/hand-out-gift'
import { storeOf } from './store-of'

/** 交礼品: to who shows its code, once. @throws refusal gift/order-not-found, gift/handed-out {on}, gift/closed. */
export async function handOutGift(
  ctx: StaffContext,
  input: { readonly pickupCode: string },
): Promise<{ readonly redemptionId: string; readonly name: string }> {
  const code = readPickupCode(input.pickupCode)
  const order = code === null ? null : await ctx.queries.giftOrders.byPickupCode(code)
  if (!order) throw refuse('gift/order-not-found')
  const by = { memberId: ctx.memberId, storeId: storeOf(ctx.staff) }
  const { redemptionId, gift } = await ctx.database.transaction((tx) =>
    postings.handOutGift(ctx, tx, order.redemptionId, by),
  )
  return { redemptionId, name: gift.name }
}
