import type { ShopOrder } from '@domain/shop/shop-order'
import type { Context } from '../context'
import { postPayment } from '../postings/post-payment'
import { keepPromises } from './keep-promises'

/**
 * Asks WeChat Pay how an order stands and takes the payment if there is one; whoever says it was paid is not believed
 * without this. Null for an order nobody made.
 */
export async function settlePayment(ctx: Context, orderId: string): Promise<ShopOrder | null> {
  const order = await ctx.database.read('orders', orderId)
  if (!order || !isOpen(order)) return order
  const status = await ctx.payments.query(orderId)
  if (status.kind !== 'paid') return order
  const { transactionId, paidFen, paidAt } = status
  const settled = await ctx.database.transaction((tx) =>
    postPayment(ctx, tx, orderId, { transactionId, paidFen, paidAt }),
  )
  await keepPromises(ctx, orderId)
  return settled
}

/** The same where it is no matter if WeChat Pay does not answer now: what it did not say is asked again later. */
export const trySettlePayment = (ctx: Context, orderId: string): Promise<ShopOrder | null> =>
  settlePayment(ctx, orderId).catch(() => null)

/** Whether a payment could still come: for what waits, and for what was closed and might have been paid too late. */
const isOpen = ({ state, strayPayment }: ShopOrder): boolean =>
  state === 'created' || (state === 'closed' && strayPayment === null)
