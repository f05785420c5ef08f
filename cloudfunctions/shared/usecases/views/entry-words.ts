import type { PointsLine } from '@contract/points'
import type { PointsEntry } from '@domain/points/entry'
import type { Day } from '@domain/time'
import type { Context } from '../context'

/** What entries came from, as far as it is still there. */
export type Sources = {
  /** What a purchase earned is shown on the day of the purchase, however late another channel told of it. */
  boughtOn(entry: PointsEntry): Day | undefined
  giftName(redemptionId: string): string | undefined
}

/** Reads the purchases and gifts that a page of entries speaks of. */
export async function loadSources(ctx: Context, entries: readonly PointsEntry[]): Promise<Sources> {
  const [purchases, orders] = await Promise.all([
    ctx.database.readMany('purchases', entries.flatMap(earnedPurchaseId)),
    ctx.database.readMany('gift_orders', [...new Set(entries.flatMap(redemptionIdOf))]),
  ])
  const days = new Map(purchases.map((purchase) => [purchase.purchaseId, purchase.purchasedOn]))
  const names = new Map(orders.map((order) => [order.redemptionId, order.gift.name]))
  return {
    boughtOn: (entry) => earnedPurchaseId(entry).map((purchaseId) => days.get(purchaseId))[0],
    giftName: (redemptionId) => names.get(redemptionId),
  }
}

/** What an entry is called, and what it was for. */
export function wordsOf(entry: PointsEntry, sources: Sources): Pick<PointsLine, 'title' | 'note'> {
  const { cause, kind } = entry
  if (entry.to === 'debt') return { title: '抵扣退货待扣', note: `从获得的积分里扣了 ${entry.points} 分` }
  switch (cause.by) {
    case 'purchase':
      return { title: '消费获得', note: '' }
    case 'refund':
      return { title: entry.from === 'debt' ? '退款待扣' : '退款扣回', note: '' }
    case 'redemption':
      return redemptionWords(kind, sources.giftName(cause.redemptionId))
    case 'activity':
      return { title: activityTitle(cause.activity, kind), note: '' }
    case 'operator':
      return { title: entry.to === 'available' ? '客服补给' : '客服扣减', note: cause.reason }
    case 'merge':
      return { title: '账户合并', note: '' }
    case 'time':
      return { title: timeTitle(entry), note: '' }
  }
}

const activityTitle = (activity: string, kind: PointsEntry['kind']): string =>
  kind === 'reverse' ? '删除评价收回' : (activityTitles[activity] ?? '活动获得')

const activityTitles: Readonly<Record<string, string>> = {
  'sign-in': '签到',
  profile: '完善资料',
  review: '写评价',
  survey: '回答问卷',
  'chosen-post': '帖子被精选',
  'friend-purchase': '好友首次消费',
}

function redemptionWords(kind: PointsEntry['kind'], giftName: string | undefined): Pick<PointsLine, 'title' | 'note'> {
  const back = kind === 'reverse'
  if (giftName === undefined) return { title: back ? '订单退回' : '下单抵现', note: '' }
  return { title: back ? '取消兑换退回' : '兑换礼品', note: giftName }
}

const timeTitle = ({ kind }: PointsEntry): string => (kind === 'expire' ? '积分过期' : '积分到账')

const earnedPurchaseId = ({ kind, cause }: PointsEntry): string[] =>
  kind === 'earn' && cause.by === 'purchase' ? [cause.purchaseId] : []

const redemptionIdOf = ({ cause }: PointsEntry): string[] => (cause.by === 'redemption' ? [cause.redemptionId] : [])
