import { idOf } from '@domain/id'
import { purchaseIdOf, type Purchase } from '@domain/purchase/purchase'
import { giftsBack, withGiftsBack } from '@domain/shop/order-gift'
import { foreseeRefund, pointsGivenBack, refundFenOf, returnedWith, withGranted } from '@domain/shop/order-refund'
import type { RefundCase } from '@domain/shop/refund-case'
import { ONLINE, type ShopOrder } from '@domain/shop/shop-order'
import { restock } from '@domain/shop/stock'
import type { Context, Transaction } from '../context'
import { giveBackCoupon } from './change-coupon'
import { changeStock } from './change-stock'
import { givePointsBack } from './give-points-back'
import { lowerSaving } from './note-saving'
import { orderPage, promise } from './post-payment'
import { postInbox } from './post-inbox'
import { postRefund } from './post-refund'

/** What a return asks for, before it is weighed. */
export type RefundWish = Pick<RefundCase, 'refundNo' | 'lines' | 'reason' | 'answer' | 'askedAt'>

/**
 * Takes goods of an order back and everything with them: points taken back and given back, the coupon, the level, the
 * purchase; the money is promised. Writes the order. The days for a return count up to the tap that asked. @throws as
 * `foreseeRefund`.
 */
export async function refundOrder(
  ctx: Context,
  tx: Transaction,
  order: ShopOrder,
  wish: RefundWish,
  toShelf: boolean,
): Promise<ShopOrder> {
  const purchase = await onlinePurchase(tx, order.orderId)
  const outcome = foreseeRefund(order, purchase, { lines: wish.lines }, ctx.program.shop.orders, wish.askedAt)
  const refundFen = refundFenOf(outcome)
  const granted = {
    ...wish,
    state: refundFen > 0 ? 'granted' : 'paid-back',
    outcome,
    refundFen,
    decidedAt: ctx.now,
  } as const
  const { refundNo } = wish
  const pieces = piecesOf(order, wish)
  const refunded = { refundNo, refundedFen: outcome.goodsFen, refundedAt: ctx.now, returned: pieces }
  await postRefund(ctx, tx, purchase.purchaseId, refunded, outcome.pointsTakenBack)
  const back = { key: idOf(refundNo, 'restore'), points: outcome.pointsBack, before: pointsGivenBack(order) }
  await givePointsBack(ctx, tx, order, back)
  for (const couponId of outcome.couponsBack)
    await giveBackCoupon(ctx, tx, couponId, order.orderId, order.policy.couponGraceDays)
  if (toShelf) await changeStock(tx, pieces, (stock, { qty }) => restock(stock, qty))
  const gifts = giftsBack(order, returnedWith(order, wish))
  await changeStock(tx, gifts, (stock, { qty }) => restock(stock, qty))
  const after = withGranted(withGiftsBack(order, gifts), granted)
  await lowerSaving(tx, order, after)
  await tx.write('orders', order.orderId, after)
  await promiseMoney(ctx, tx, order, granted)
  return after
}

/** The purchase an order became. */
export async function onlinePurchase(tx: Pick<Transaction, 'read'>, orderId: string): Promise<Purchase> {
  const purchase = await tx.read('purchases', purchaseIdOf(ONLINE, orderId))
  if (!purchase) throw new Error(`order ${orderId} is paid and has no purchase`)
  return purchase
}

const piecesOf = (order: ShopOrder, { lines }: Pick<RefundCase, 'lines'>) =>
  lines.flatMap(({ lineId, qty }) => {
    const line = order.lines.find((each) => each.lineId === lineId)
    return line && qty > 0 ? [{ productId: line.productId, qty }] : []
  })

async function promiseMoney(ctx: Context, tx: Transaction, order: ShopOrder, granted: RefundCase): Promise<void> {
  const { orderId, memberId, paid } = order
  const { refundNo, refundFen } = granted
  if (refundFen > 0 && paid?.transactionId)
    await promise(ctx, tx, orderId, { kind: 'refund-money', refundNo, refundFen, totalFen: paid.paidFen })
  await postInbox(tx, {
    entryId: idOf(refundNo, 'granted'),
    memberId,
    kind: 'order',
    title: '退款已经办好',
    text: `${(refundFen / 100).toFixed(2)} 元退回您付款的账户，一般三天内到。`,
    page: orderPage(orderId),
    postedAt: ctx.now,
  })
}
