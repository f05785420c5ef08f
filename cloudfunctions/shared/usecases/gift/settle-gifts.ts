import { idOf } from '@domain/id'
import { receiveGift, type GiftOrder } from '@domain/points/gift-order'
import type { Context, StepResult, Transaction } from '../context'
import { giveBackGift } from '../postings/give-back-gift'
import { postInbox } from '../postings/post-inbox'

const BATCH = 50

/** Nightly: what nobody fetched in its time gives its points back, what was posted long ago counts as received. */
export async function settleGifts(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.giftOrders.findToSettle(ctx.now, BATCH)
  for (const { redemptionId } of due) await ctx.database.transaction((tx) => settleOne(ctx, tx, redemptionId))
  return { done: due.length < BATCH }
}

async function settleOne(ctx: Context, tx: Transaction, redemptionId: string): Promise<void> {
  const order = await tx.read('gift_orders', redemptionId)
  if (!order || order.settleAt === null || order.settleAt > ctx.now) return
  if (order.gift.kind === 'post') return tx.write('gift_orders', redemptionId, receiveGift(order, ctx.now))
  await giveBackGift(ctx, tx, order)
  await postInbox(tx, notice(order, ctx.now))
}

const notice = ({ redemptionId, memberId, gift, points }: GiftOrder, postedAt: number) => ({
  entryId: idOf(redemptionId, 'not-fetched'),
  memberId,
  kind: 'gift' as const,
  title: `没有来领，${points} 积分已退回`,
  text: `${gift.name}留到昨天，积分已经回到您的账户。`,
  page: 'packages/member/gift-orders/index',
  postedAt,
})
