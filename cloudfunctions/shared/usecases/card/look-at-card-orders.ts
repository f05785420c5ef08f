import { closedUnpaid, lookedAt, type CardOrder } from '@domain/member/card-order'
import type { Context, StepResult } from '../context'
import { payBack } from './pay-back'
import { settleCardOrder } from './settle-card-order'

const BATCH = 20

/** Looks at the cards being bought or given back whose time has come: paid unheard of, never paid, money on its way. */
export async function lookAtCardOrders(ctx: Context): Promise<StepResult> {
  const orders = await ctx.queries.cardOrders.findToLookAt(ctx.now, BATCH)
  for (const order of orders) await lookAt(ctx, order)
  return { done: orders.length < BATCH }
}

async function lookAt(ctx: Context, { orderId }: CardOrder): Promise<void> {
  try {
    const order = await settleCardOrder(ctx, orderId)
    if (order?.refund?.state === 'promised') await payBack(ctx, orderId)
    if (order?.state === 'created' && ctx.now >= order.payUntilAt) await close(ctx, orderId)
  } catch {
    // WeChat Pay does not answer: the look below is the next one.
  }
  await change(ctx, orderId, (order) =>
    order.lookAt !== null && order.lookAt <= ctx.now ? lookedAt(order, ctx.now) : order,
  )
}

/** Closed at WeChat Pay first: after that nobody can pay. */
async function close(ctx: Context, orderId: string): Promise<void> {
  const status = await ctx.payments.query(orderId)
  if (status.kind === 'open') await ctx.payments.close(orderId)
  if (status.kind === 'paid') return void (await settleCardOrder(ctx, orderId))
  await change(ctx, orderId, closedUnpaid)
}

const change = (ctx: Context, orderId: string, decide: (order: CardOrder) => CardOrder): Promise<void> =>
  ctx.database.transaction(async (tx) => {
    const order = await tx.read('card_orders', orderId)
    const after = order && decide(order)
    if (after && after !== order) await tx.write('card_orders', orderId, after)
  })
