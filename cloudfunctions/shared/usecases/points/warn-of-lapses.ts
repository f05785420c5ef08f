import { idOf } from '@domain/id'
import type { InboxEntry } from '@domain/messaging/inbox'
import { dueWarnings, type LapseWarning } from '@domain/points/balance'
import type { Context } from '../context'
import type { SettledAccount } from '../context/points'

/** Tells members in the app of points that lapse, once for each of the rule's warnings. */
export async function warnOfLapses(ctx: Context, accounts: readonly SettledAccount[]): Promise<void> {
  const { warnDays } = ctx.program.points
  const notices = accounts.flatMap((account) =>
    dueWarnings(account, ctx.now, warnDays).map((warning) => noticeOf(account.accountId, warning, ctx.now)),
  )
  const told = await ctx.database.readMany(
    'inbox_entries',
    notices.map(({ entryId }) => entryId),
  )
  const toldIds = new Set(told.map(({ entryId }) => entryId))
  for (const notice of notices)
    if (!toldIds.has(notice.entryId)) await ctx.database.add('inbox_entries', notice.entryId, notice)
}

const noticeOf = (memberId: string, { points, expiresOn, warnDays }: LapseWarning, now: number): InboxEntry => ({
  entryId: idOf('points', 'lapse', memberId, expiresOn, warnDays),
  memberId,
  kind: 'points',
  title: `${points} 积分 ${Number(expiresOn.slice(5, 7))}月${Number(expiresOn.slice(8, 10))}日过期`,
  text: '可以在积分商城换礼品，也可以下单时抵现。',
  page: 'packages/member/gifts/index',
  postedAt: now,
  readAt: null,
})
