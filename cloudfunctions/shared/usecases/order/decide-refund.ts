import { refuse } from '@domain/refusal'
import { withRefund } from '@domain/shop/order-refund'
import type { RefundCase, RefundState } from '@domain/shop/refund-case'
import type { ShopOrder } from '@domain/shop/shop-order'
import type { StaffContext, Transaction } from '../context'
import { orderPage } from '../postings/post-payment'
import { postInbox } from '../postings/post-inbox'
import { refundOrder } from '../postings/refund-order'
import { keepPromises } from './keep-promises'

type Input = {
  readonly orderId: string
  readonly refundNo: string
  readonly grant: boolean
  readonly restock: boolean
  readonly answer: string
}

/** Grants or declines a return that was asked for; what is decided stays decided. @throws refusal order/not-found, refund/…. */
export async function decideRefund(ctx: StaffContext, input: Input): Promise<{ readonly state: RefundState }> {
  const { orderId, refundNo, grant, restock, answer } = input
  await ctx.database.transaction(async (tx) => {
    const order = await tx.read('orders', orderId)
    const refund = order?.refunds.find((each) => each.refundNo === refundNo)
    if (!order || !refund) throw refuse('order/not-found')
    if (refund.state !== 'asked') return
    if (grant) await refundOrder(ctx, tx, order, { ...refund, answer }, restock)
    else await decline(ctx, tx, order, refund, answer)
  })
  await keepPromises(ctx, orderId)
  const order = await ctx.database.read('orders', orderId)
  return { state: order?.refunds.find((each) => each.refundNo === refundNo)?.state ?? 'asked' }
}

async function decline(
  ctx: StaffContext,
  tx: Transaction,
  order: ShopOrder,
  { refundNo }: RefundCase,
  answer: string,
): Promise<void> {
  await tx.write(
    'orders',
    order.orderId,
    withRefund(order, refundNo, { state: 'declined', answer, decidedAt: ctx.now }),
  )
  await postInbox(tx, {
    entryId: `${refundNo}:declined`,
    memberId: order.memberId,
    kind: 'order',
    title: '退货没有通过',
    text: answer === '' ? '有疑问请联系我们。' : answer,
    page: orderPage(order.orderId),
    postedAt: ctx.now,
  })
}
