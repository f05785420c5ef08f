import { isCardOrderId } from '@domain/member/card-order'
import type { Context } from '../context'
import { settleCardOrder } from './settle-card-order'

/** Somebody at WeChat Pay's door says that a card was paid: asked, not believed. What is no card's number is left alone. */
export const receiveCardPayment = async (ctx: Context, orderId: string): Promise<{ readonly known: boolean }> => ({
  known: isCardOrderId(orderId) && (await settleCardOrder(ctx, orderId)) !== null,
})
