import { birthdaysDue, dueOnDay, isMemberDay } from '@domain/coupon/occasion'
import type { Member } from '@domain/member/member'
import { dayOf } from '@domain/time'
import { giveForOccasion } from '../postings/issue-occasion-coupons'
import type { Context, StepResult } from '../context'

const BATCH = 50

/** On the member day everybody gets its coupon, on other days those whose birthday comes. The cursor is the last member's id. */
export async function giveDayCoupons(ctx: Context, cursor: string): Promise<StepResult> {
  const { rules } = ctx.program.coupons
  const today = dayOf(ctx.now)
  const birthdays = birthdaysDue(rules, today)
  if (!isMemberDay(rules, today) && birthdays.length === 0) return { done: true }
  const members = isMemberDay(rules, today)
    ? await ctx.queries.members.page(cursor, BATCH)
    : await ctx.queries.members.bornOn(birthdays, cursor, BATCH)
  for (const member of members) await giveTo(ctx, member)
  return { done: members.length < BATCH, cursor: members[members.length - 1]?.memberId ?? cursor }
}

async function giveTo(ctx: Context, { memberId, birthday }: Member): Promise<void> {
  const due = dueOnDay(ctx.program.coupons.rules, birthday ?? null, dayOf(ctx.now))
  for (const { templateId, slot } of due)
    await ctx.database.transaction((tx) => giveForOccasion(ctx, tx, { templateId, memberId, slot }))
}
