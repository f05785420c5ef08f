import { buyCard, type Card } from '@domain/member/card'
import { awaitsPayment, takeCardPayment, type CardOrder, type CardPayment } from '@domain/member/card-order'
import { idOf } from '@domain/id'
import { addDays, dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import type { StoredCard } from '../context/card'
import { postInbox } from '../postings/post-inbox'
import { settleCard } from './settle-card'

/**
 * Asks WeChat Pay how a card's order stands and takes the payment if there is one: the term begins, or is added to the
 * end of what is paid for. Whoever says it was paid is not believed without this. Null for an order nobody made.
 */
export async function settleCardOrder(ctx: Context, orderId: string): Promise<CardOrder | null> {
  const order = await ctx.database.read('card_orders', orderId)
  if (!order || !awaitsPayment(order)) return order
  const status = await ctx.payments.query(orderId)
  if (status.kind !== 'paid') return order
  const { transactionId, paidFen, paidAt } = status
  const settled = await ctx.database.transaction((tx) => take(ctx, tx, orderId, { transactionId, paidFen, paidAt }))
  if (settled?.state === 'paid') await settleCard(ctx, settled.memberId)
  return settled
}

async function take(ctx: Context, tx: Transaction, orderId: string, payment: CardPayment): Promise<CardOrder | null> {
  const order = await tx.read('card_orders', orderId)
  if (!order || !awaitsPayment(order)) return order
  const after = takeCardPayment(order, payment)
  await tx.write('card_orders', orderId, after)
  if (after.state === 'paid') await begin(ctx, tx, after)
  return after
}

async function begin(ctx: Context, tx: Transaction, { orderId, memberId, plan }: CardOrder): Promise<void> {
  const today = dayOf(ctx.now)
  const known = await tx.read('cards', memberId)
  const former: Card = known ?? { memberId, terms: [] }
  const sold = { ...plan, isOffered: true } // it was offered when it was ordered
  const card: StoredCard = {
    ...buyCard(former, sold, orderId, today),
    settledOn: known && known.settleOn !== null ? known.settledOn : addDays(today, -1),
    settleOn: today,
  }
  await tx.write('cards', memberId, card)
  const term = card.terms.at(-1)
  await postInbox(tx, {
    entryId: idOf('card', orderId, 'bought'),
    memberId,
    kind: 'card',
    title: `${plan.name}已开通`,
    text: `从 ${term?.fromOn ?? today} 到 ${term?.lastOn ?? today}。会员价、包邮和每月的券，都在会员卡页里。`,
    page: 'packages/member/card/index',
    postedAt: ctx.now,
  })
}
