import type { OrderCard, OrderPage, RefundPreview, RefundView } from '@contract/order'
import { dayOf, MINUTE_MS } from '@domain/time'
import { grouped, yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'

/** What a return does to gifts. */
type GiftOutcome = Pick<RefundPreview, 'giftsBack' | 'isWhole'>

/** Where an order stands, in a word or two. */
export function stateWord({ state, hasOpenRefund }: Pick<OrderCard, 'state' | 'hasOpenRefund'>): string {
  if (hasOpenRefund) return '退货处理中'
  switch (state) {
    case 'created':
      return '等您付款'
    case 'paid':
      return '等待发货'
    case 'shipped':
      return '在路上'
    case 'received':
      return '已收货'
    case 'refunded':
      return '已退款'
    case 'closed':
      return '已关闭'
  }
}

/** What an order's state means and what comes next. */
export function courseWords(order: OrderPage): string {
  if (order.hasOpenRefund) return '店里看过就退，结果会告诉您。'
  switch (order.state) {
    case 'created':
      return untilWords(order)
    case 'paid':
      return order.delivery.kind === 'pick-up' ? '店里正在备货，好了会告诉您。' : '已经付款，48 小时内发出。'
    case 'shipped':
      return shippedWords(order)
    case 'received':
      return order.receivedAt === null ? '' : `${monthDay(dayOf(order.receivedAt))}收到的，用得好下次再来。`
    case 'refunded':
      return '钱退回您付款的账户，一般三天内到。'
    case 'closed':
      return closedWords(order)
  }
}

/** What became of a return. */
export function refundWords(refund: RefundView): string {
  const money = `${yuan(refund.refundFen)} 元`
  switch (refund.state) {
    case 'asked':
      return `${refund.pieces} 件，${money}，正在看`
    case 'granted':
      return `${refund.pieces} 件，${money}，正在退`
    case 'paid-back':
      return `${refund.pieces} 件，${money}，已经退回`
    case 'declined':
      return `${refund.pieces} 件，没有通过`
  }
}

/** What else a return moves: points both ways, coupons. */
export function sideWords(of: Pick<RefundView, 'pointsBack' | 'pointsTakenBack' | 'couponsBack'>): string {
  const parts = [
    ...(of.pointsBack > 0 ? [`退回 ${grouped(of.pointsBack)} 积分`] : []),
    ...(of.pointsTakenBack > 0 ? [`收回这单得的 ${grouped(of.pointsTakenBack)} 积分`] : []),
    ...(of.couponsBack > 0 ? [`${of.couponsBack} 张券回到券包`] : []),
  ]
  return parts.join('，')
}

/** What becomes of the gifts of an order with a return; '' where there are none. */
export function giftBackWords({ gifts = [], returns }: OrderPage, { giftsBack, isWhole }: GiftOutcome): string {
  const open = gifts.filter(({ isBack }) => !isBack)
  const named = (isGone: boolean): string =>
    open
      .filter(({ productId }) => giftsBack.includes(productId) === isGone)
      .map(({ name }) => `「${name}」`)
      .join('')
  const [gone, kept] = [named(true), named(false)]
  return [
    gone === '' ? '' : isWhole ? `还没寄出的赠品${gone}一起取消。` : `留下的不够门槛，赠品${gone}不再寄出。`,
    kept === '' ? '' : returns === 'at-once' ? `赠品${kept}照样寄给您。` : `送您的${kept}不用退。`,
  ].join('')
}

/** What of a sent order stays with the customer whatever comes back; '' for nothing. */
export const keptGiftWords = ({ gifts = [] }: Pick<OrderCard, 'gifts'>): string =>
  gifts.length === 0 ? '' : `送的${gifts.map(({ name }) => `「${name}」`).join('')}归顾客`

function untilWords({ payUntilAt, now }: OrderPage): string {
  const minutes = payUntilAt === null ? 0 : Math.ceil((payUntilAt - now) / MINUTE_MS)
  return minutes > 0 ? `货给您留着，请在 ${minutes} 分钟内付款。` : '付款时间过了，订单会自动关闭。'
}

function shippedWords({ delivery, shipment, receivesAt }: OrderPage): string {
  if (delivery.kind === 'pick-up') return `在${delivery.storeName}等您来取。`
  const parcel = shipment ? `${shipment.company} ${shipment.trackingNo}` : ''
  return receivesAt === null ? parcel : `${parcel}，${monthDay(dayOf(receivesAt))}自动收货`
}

function closedWords({ closed, strayFen }: OrderPage): string {
  if (strayFen !== null) return `订单关闭后付的 ${yuan(strayFen)} 元已经原路退回。`
  return closed?.reason === 'cancelled' ? '您取消了这单，积分和券都回来了。' : '没有按时付款，积分和券都回来了。'
}
