import { nextLookAt, receivedOrder } from '@domain/shop/order-moves'
import type { ShopOrder } from '@domain/shop/shop-order'
import type { Context, StepResult } from '../context'
import { closeOrder } from '../postings/close-order'
import { settlePayment } from './settle-payment'

const BATCH = 20

/**
 * Looks at the orders whose time has come: paid without our having heard of it, never paid, arrived long ago. One that
 * WeChat Pay does not answer for is looked at again with the next tick.
 */
export async function lookAtOrders(ctx: Context): Promise<StepResult> {
  const orders = await ctx.queries.orders.findToLookAt(ctx.now, BATCH)
  for (const order of orders) await (order.state === 'shipped' ? receive(ctx, order) : lookAtUnpaid(ctx, order))
  return { done: orders.length < BATCH }
}

async function lookAtUnpaid(ctx: Context, { orderId }: ShopOrder): Promise<void> {
  try {
    const order = await settlePayment(ctx, orderId)
    if (order?.state === 'created' && ctx.now >= order.payUntilAt) return await close(ctx, order)
  } catch {
    // The next tick asks again; the look below keeps the rest of the queue moving.
  }
  await change(ctx, orderId, (order) =>
    order.state === 'created' ? { ...order, lookAt: nextLookAt(order, ctx.now) } : { ...order, lookAt: null },
  )
}

/** Closed at WeChat Pay first: after that nobody can pay. */
async function close(ctx: Context, { orderId }: ShopOrder): Promise<void> {
  const status = await ctx.payments.query(orderId)
  if (status.kind === 'open') await ctx.payments.close(orderId)
  if (status.kind === 'paid') return void (await settlePayment(ctx, orderId))
  await ctx.database.transaction(async (tx) => {
    const order = await tx.read('orders', orderId)
    if (order?.state === 'created') await closeOrder(ctx, tx, order, 'timed-out')
  })
}

const receive = (ctx: Context, { orderId }: ShopOrder): Promise<void> =>
  change(ctx, orderId, (order) => (order.state === 'shipped' ? receivedOrder(order, ctx.now) : order))

const change = (ctx: Context, orderId: string, decide: (order: ShopOrder) => ShopOrder): Promise<void> =>
  ctx.database.transaction(async (tx) => {
    const order = await tx.read('orders', orderId)
    if (order) await tx.write('orders', orderId, decide(order))
  })
