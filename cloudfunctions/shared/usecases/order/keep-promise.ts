import { purchaseIdOf } from '@domain/purchase/purchase'
import { begun, type OutboxRow } from '@domain/shop/outbox'
import { withRefund } from '@domain/shop/order-refund'
import { ONLINE, type ShopOrder } from '@domain/shop/shop-order'
import type { Context } from '../context'
import { closeBoughtPlans } from '../postings/close-bought-plans'
import { postPayment } from '../postings/post-payment'
import { describe } from '../views/open-sheet'

/** Keeps one promise that is due, nobody else at the same time; what fails waits longer each time. True when it is kept. */
export async function keepPromise(ctx: Context, rowId: string): Promise<boolean> {
  const row = await claim(ctx, rowId)
  if (!row) return false
  try {
    await perform(ctx, row)
  } catch (thrown) {
    const lastProblem = String(thrown instanceof Error ? thrown.message : thrown).slice(0, 300)
    await ctx.database.write('outbox_rows', rowId, { ...row, lastProblem })
    return false
  }
  await ctx.database.write('outbox_rows', rowId, { ...row, state: 'done', lastProblem: '' })
  return true
}

const claim = (ctx: Context, rowId: string): Promise<OutboxRow | null> =>
  ctx.database.transaction(async (tx) => {
    const row = await tx.read('outbox_rows', rowId)
    if (!row || row.state === 'done' || row.dueAt > ctx.now) return null
    const claimed = begun(row, ctx.now)
    await tx.write('outbox_rows', rowId, claimed)
    return claimed
  })

async function perform(ctx: Context, row: OutboxRow): Promise<void> {
  const order = await ctx.database.read('orders', row.orderId)
  if (!order) throw new Error(`order ${row.orderId} is gone`)
  switch (row.task.kind) {
    case 'close-payment':
      return closePayment(ctx, order)
    case 'refund-money':
      return refundMoney(ctx, order, row.task)
    case 'upload-shipping':
      return uploadShipping(ctx, order)
    case 'after-paid':
      return afterPaid(ctx, order)
  }
}

/** Closes what was cancelled at WeChat Pay too; paid meanwhile, it goes back. */
async function closePayment(ctx: Context, order: ShopOrder): Promise<void> {
  const status = await ctx.payments.query(order.orderId)
  if (status.kind === 'open') await ctx.payments.close(order.orderId)
  if (status.kind === 'paid') await ctx.database.transaction((tx) => postPayment(ctx, tx, order.orderId, status))
}

type MoneyTask = Extract<OutboxRow['task'], { readonly kind: 'refund-money' }>

async function refundMoney(ctx: Context, order: ShopOrder, task: MoneyTask): Promise<void> {
  const { refundNo, refundFen, totalFen } = task
  await ctx.payments.refund({ orderId: order.orderId, refundNo, refundFen, totalFen })
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('orders', order.orderId)
    if (current) await tx.write('orders', order.orderId, withRefund(current, refundNo, { state: 'paid-back' }))
  })
}

async function uploadShipping(ctx: Context, order: ShopOrder): Promise<void> {
  const { shipment, paid } = order
  const openid = await ctx.queries.identities.openidOf(order.memberId)
  if (!shipment || !paid?.transactionId || openid === null) return
  const isPickUp = order.delivery.kind === 'pick-up'
  await ctx.shipping.upload({
    transactionId: paid.transactionId,
    openid,
    shipment,
    isPickUp,
    what: describe(ctx, order),
  })
}

async function afterPaid(ctx: Context, order: ShopOrder): Promise<void> {
  const purchase = await ctx.database.read('purchases', purchaseIdOf(ONLINE, order.orderId))
  if (purchase) await closeBoughtPlans(ctx, purchase)
}
