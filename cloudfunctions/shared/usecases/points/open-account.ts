import type { PointsLine, PointsPage } from '@contract/points'
import { openAccount as newAccount } from '@domain/points/account'
import { lapses } from '@domain/points/balance'
import { effectOf, type PointsEntry } from '@domain/points/entry'
import { dayOf, type Day } from '@domain/time'
import type { MemberContext } from '../context'
import { balanceOf } from '../views/points-balance'

const PAGE = 20

/** Balance, everything that lapses, and a page of the history, newest first. */
export async function openAccount(
  ctx: MemberContext,
  input: { readonly cursor?: string | undefined },
): Promise<PointsPage> {
  const beforeSeq = Number(input.cursor ?? Number.MAX_SAFE_INTEGER)
  const account = (await ctx.database.read('points_accounts', ctx.memberId)) ?? newAccount(ctx.memberId)
  const entries = Number.isSafeInteger(beforeSeq)
    ? await ctx.queries.points.entries(account.accountId, beforeSeq, PAGE)
    : []
  const purchases = await ctx.database.readMany('purchases', entries.flatMap(purchaseIdOf))
  const boughtOn = new Map(purchases.map((purchase) => [purchase.purchaseId, purchase.purchasedOn]))
  const last = entries[entries.length - 1]
  return {
    balance: balanceOf(ctx, account),
    lapses: lapses(account, ctx.now).slice(0, 24),
    lines: entries.map((entry) => lineOf(entry, boughtOn)),
    cursor: entries.length === PAGE && last ? String(last.seq) : null,
  }
}

/** What a purchase earned is shown on the day of the purchase, however late another channel told of it. */
const purchaseIdOf = (entry: PointsEntry): string[] =>
  entry.kind === 'earn' && entry.cause.by === 'purchase' ? [entry.cause.purchaseId] : []

const lineOf = (entry: PointsEntry, boughtOn: ReadonlyMap<string, Day>): PointsLine => ({
  entryId: entry.entryId,
  kind: entry.kind,
  points: entry.kind === 'release' ? entry.points : effectOf(entry),
  on: boughtOn.get(purchaseIdOf(entry)[0] ?? '') ?? dayOf(entry.at),
  title: titleOf(entry),
  pending: entry.to === 'pending',
})

function titleOf(entry: PointsEntry): string {
  switch (entry.kind) {
    case 'earn':
      return entry.cause.by === 'purchase' ? '消费获得' : '活动获得'
    case 'release':
      return '积分到账'
    case 'redeem':
      return '积分兑换'
    case 'expire':
      return '积分过期'
    case 'reverse':
      return entry.cause.by === 'redemption' ? '取消兑换退回' : '退款扣回'
    case 'adjust':
      return '客服调整'
  }
}
