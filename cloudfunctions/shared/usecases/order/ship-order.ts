import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import { shippedOrder } from '@domain/shop/order-moves'
import type { OrderState, ShopOrder } from '@domain/shop/shop-order'
import type { StaffContext } from '../context'
import { orderPage, promise } from '../postings/post-payment'
import { postInbox } from '../postings/post-inbox'
import { keepPromises } from './keep-promises'

type Input = { readonly orderId: string; readonly company: string; readonly trackingNo: string }

/**
 * The goods are on their way, or lie ready in the store; WeChat and the shopper are told. The same parcel again changes
 * nothing. @throws refusal order/not-found, order/not-now, request/invalid for a parcel without a number.
 */
export async function shipOrder(ctx: StaffContext, input: Input): Promise<{ readonly state: OrderState }> {
  const { orderId, company, trackingNo } = input
  const state = await ctx.database.transaction(async (tx) => {
    const order = await tx.read('orders', orderId)
    if (!order) throw refuse('order/not-found')
    if (order.shipment?.trackingNo === trackingNo && order.shipment.company === company) return order.state
    if (order.delivery.kind === 'post' && (company === '' || trackingNo === ''))
      throw refuse('request/invalid', { path: 'trackingNo', expected: 'the number of a parcel' })
    const shipment = { company, trackingNo, shippedAt: ctx.now }
    const after = shippedOrder(order, shipment, ctx.program.shop.orders)
    await tx.write('orders', orderId, after)
    await promise(ctx, tx, orderId, { kind: 'upload-shipping' })
    const entryId = idOf(orderId, 'shipped')
    const page = orderPage(orderId)
    await postInbox(tx, {
      entryId,
      memberId: order.memberId,
      kind: 'order',
      ...wordsOf(after),
      page,
      postedAt: ctx.now,
    })
    return after.state
  })
  await keepPromises(ctx, orderId)
  return { state }
}

function wordsOf({ delivery, lines, shipment }: ShopOrder) {
  const what = lines[0]?.name ?? ''
  return delivery.kind === 'pick-up'
    ? { title: '可以来取了', text: `${what}在${delivery.storeName}等您。` }
    : { title: '已经发货', text: `${what}交给了${shipment?.company ?? ''}，单号 ${shipment?.trackingNo ?? ''}。` }
}
