import { idOf } from '@domain/id'
import { fen } from '@domain/money'
import { checkPurchase } from '@domain/purchase/purchase'
import type { CardPurchase } from '@domain/shop/card-saving'
import { judgePayment, paidOrder } from '@domain/shop/order-moves'
import { promised, type OutboxTask } from '@domain/shop/outbox'
import { ONLINE, type PaidWith, type ShopOrder } from '@domain/shop/shop-order'
import { sellStock } from '@domain/shop/stock'
import type { Context, Transaction } from '../context'
import { couponOffFen } from './place-order'
import { closeOrder } from './close-order'
import { redeemCoupon } from './change-coupon'
import { changeStock } from './change-stock'
import { noteSaving } from './note-saving'
import { postInbox } from './post-inbox'
import { postPurchase } from './post-purchase'

/**
 * Takes a payment that WeChat Pay has confirmed, once however often it is told: the coupon is used, the purchase posted,
 * what follows promised. One that came too late, or with another amount, is sent back and the shopper told.
 */
export async function postPayment(
  ctx: Context,
  tx: Transaction,
  orderId: string,
  paid: PaidWith,
): Promise<ShopOrder | null> {
  const order = await tx.read('orders', orderId)
  if (!order) return null
  switch (judgePayment(order, paid.paidFen)) {
    case 'taken':
      return order
    case 'take':
      return take(ctx, tx, order, paid)
    case 'odd-amount':
      return sendBack(ctx, tx, await closeOrder(ctx, tx, order, 'odd-payment'), paid)
    case 'too-late':
      return order.strayPayment ? order : sendBack(ctx, tx, order, paid)
  }
}

/** Writes a promise once; what is there already, kept or not, stays. */
export async function promise(ctx: Context, tx: Transaction, orderId: string, task: OutboxTask, dueAt = ctx.now) {
  const row = promised(orderId, task, dueAt)
  if (!(await tx.read('outbox_rows', row.rowId))) await tx.write('outbox_rows', row.rowId, row)
}

/** The page an order is seen on. */
export const orderPage = (orderId: string): string => `packages/shop/order/index?orderId=${orderId}`

async function take(ctx: Context, tx: Transaction, order: ShopOrder, paid: PaidWith): Promise<ShopOrder> {
  const { orderId, memberId } = order
  const use = { orderId, channel: ONLINE, memberId }
  for (const couponId of order.couponIds)
    await redeemCoupon(ctx, tx, couponId, use, couponOffFen(order, couponId) ?? fen(0))
  await changeStock(tx, [...order.lines, ...(order.gifts ?? [])], (stock, { qty }) => sellStock(stock, qty))
  await postPurchase(ctx, tx, purchaseOf(ctx, order, paid))
  const cardSaving = await noteSaving(ctx, tx, memberId, boughtOnline(ctx, order))
  const after = { ...paidOrder(order, paid), ...(cardSaving ? { cardSaving } : {}) }
  await tx.write('orders', orderId, after)
  await promise(ctx, tx, orderId, { kind: 'after-paid' })
  return after
}

const boughtOnline = (ctx: Context, { applied, lines, price }: ShopOrder): CardPurchase => ({
  applied,
  shipped: {
    itemsFen: lines.reduce((total, line) => total + line.listFen, 0) - price.shippingOffFen,
    shippingFen: price.shippingFen,
    rule: ctx.program.shop.shipping,
  },
})

/** The purchase an order becomes: what was paid for the goods; shipping earns nothing. */
function purchaseOf(ctx: Context, order: ShopOrder, paid: PaidWith) {
  const lines = order.lines.map(({ productId, name, qty, cashFen }) => ({ productId, name, qty, paidFen: cashFen }))
  const intake = {
    storeId: ONLINE,
    receiptNo: order.orderId,
    channel: ONLINE,
    memberId: order.memberId,
    purchasedAt: Math.min(paid.paidAt, ctx.now),
    paidFen: fen(order.price.goodsFen - order.price.pointsFen),
    lines,
    live: true,
  }
  return checkPurchase(intake, ctx.now)
}

async function sendBack(ctx: Context, tx: Transaction, order: ShopOrder, paid: PaidWith): Promise<ShopOrder> {
  const { orderId, memberId } = order
  const after = { ...order, strayPayment: paid }
  await tx.write('orders', orderId, after)
  const refundNo = `${orderId}-stray`
  await promise(ctx, tx, orderId, {
    kind: 'refund-money',
    refundNo,
    refundFen: paid.paidFen,
    totalFen: paid.paidFen,
  })
  await postInbox(tx, {
    entryId: idOf(orderId, 'stray'),
    memberId,
    kind: 'order',
    title: '付款已原路退回',
    text: '付款到的时候订单已经关闭，钱会退回您付款的账户。还想要的话，请再下一单。',
    page: orderPage(orderId),
    postedAt: ctx.now,
  })
  return after
}
