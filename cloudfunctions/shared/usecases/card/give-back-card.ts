import type { CardPage } from '@contract/card'
import { idOf } from '@domain/id'
import { refundCard } from '@domain/member/card'
import { promiseMoney } from '@domain/member/card-order'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext, Transaction } from '../context'
import { postInbox } from '../postings/post-inbox'
import { openCard } from './open-card'
import { payBack } from './pay-back'

/**
 * Gives the card back: a term not begun whole, the one begun less the dearer of its days and what it has saved. Its
 * benefits end today. @throws refusal card/ended, order/price-changed {payableFen} when another amount was shown.
 */
export async function giveBackCard(ctx: MemberContext, { backFen }: { readonly backFen: number }): Promise<CardPage> {
  const orderIds = await ctx.database.transaction((tx) => giveBack(ctx, tx, backFen))
  for (const orderId of orderIds) await payBack(ctx, orderId).catch(() => null) // promised: job-orders comes back to it
  return openCard(ctx)
}

async function giveBack(ctx: MemberContext, tx: Transaction, backFen: number): Promise<readonly string[]> {
  const today = dayOf(ctx.now)
  const known = await tx.read('cards', ctx.memberId)
  if (!known) throw refuse('card/ended')
  if (known.givenBackBy === ctx.requestId) return []
  const { card, refundFen } = refundCard(known, today)
  if (refundFen !== backFen) throw refuse('order/price-changed', { payableFen: refundFen })
  await tx.write('cards', ctx.memberId, { ...known, ...card, settleOn: null, givenBackBy: ctx.requestId })
  const returned = card.terms.filter((term, index) => term !== known.terms[index])
  for (const { orderId, refundedFen } of returned) {
    const order = await tx.read('card_orders', orderId)
    if (order) await tx.write('card_orders', orderId, promiseMoney(order, refundedFen, ctx.now))
  }
  await postInbox(tx, {
    entryId: idOf('card', ctx.memberId, 'back', ctx.requestId),
    memberId: ctx.memberId,
    kind: 'card',
    title: '会员卡已退',
    text: `退回 ${(refundFen / 100).toFixed(2)} 元，原路退到您付款的账户。会员价和包邮从现在起不再有。`,
    page: 'packages/member/card/index',
    postedAt: ctx.now,
  })
  return returned.map(({ orderId }) => orderId)
}
