import { isRenewalDue } from '@domain/member/card-income'
import { cardLastOn, monthlyCouponsOn } from '@domain/member/card'
import { idOf } from '@domain/id'
import { isRefusal } from '@domain/refusal'
import { addDays, dayOf, daysBetween, type Day } from '@domain/time'
import type { Context } from '../context'
import type { StoredCard } from '../context/card'
import { issueCoupon } from '../postings/issue-coupon'
import { postInbox } from '../postings/post-inbox'

const MOST_DAYS = 62

/** Does what a card's days bring, up to today: the coupons of each month, the word before it ends. Done again: nothing twice. */
export async function settleCard(ctx: Context, memberId: string): Promise<void> {
  const today = dayOf(ctx.now)
  const card = await ctx.database.read('cards', memberId)
  if (!card || card.settleOn === null) return
  for (const on of daysAfter(card.settledOn, today)) await giveCoupons(ctx, card, on)
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('cards', memberId)
    if (!current) return
    const lastOn = cardLastOn(current, today)
    if (lastOn !== null && isRenewalDue(current, ctx.program.card.warnDays, today))
      await postInbox(tx, renewalNotice(ctx, memberId, lastOn, daysBetween(today, lastOn)))
    await tx.write('cards', memberId, { ...current, settledOn: today, settleOn: lastOn && addDays(today, 1) })
  })
}

async function giveCoupons(ctx: Context, card: StoredCard, on: Day): Promise<void> {
  for (const { templateId, slot } of monthlyCouponsOn(card, ctx.program.card.plans, on))
    await ctx.database
      .transaction((tx) => issueCoupon(ctx, tx, { templateId, memberId: card.memberId, slot }))
      .catch((thrown: unknown) => {
        if (!isRefusal(thrown)) throw thrown // the shop has taken this coupon out of its program
      })
}

const renewalNotice = (ctx: Context, memberId: string, lastOn: Day, days: number) =>
  ({
    entryId: idOf('card', memberId, lastOn, days),
    memberId,
    kind: 'card',
    title: `会员卡还有 ${days} 天到期`,
    text: `到 ${lastOn} 为止。续上会从那天之后接着算，一天也不少；不续就到那天自动结束。`,
    page: 'packages/member/card/index',
    postedAt: ctx.now,
  }) as const

/** The days after one, up to another; of a long gap only the last two months. */
function daysAfter(settledOn: Day, today: Day): readonly Day[] {
  const count = Math.min(MOST_DAYS, Math.max(0, daysBetween(settledOn, today)))
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
}
