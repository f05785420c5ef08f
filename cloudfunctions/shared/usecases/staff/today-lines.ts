import type { TodayLine } from '@contract/staff'
import type { AuditEntry } from '@domain/member/audit'
import { maskedName } from '@domain/member/masked'
import type { CounterSale } from '@domain/shop/at-counter'
import type { StaffContext } from '../context'

/** What is done at a counter and worth a line; a scan is worth one when it came to nothing. */
const TITLES: Readonly<Record<string, string>> = {
  'staff.resolveMemberCode': '扫会员码',
  'staff.recordPurchase': '记一笔',
  'staff.redeemCoupon': '核销券',
  'staff.handOutGift': '交礼品',
  'staff.refundPurchase': '退款',
}

const PROBLEMS: Readonly<Record<string, string>> = {
  asked: '没有做完',
  'member-code/used': '会员码用过了',
  'member-code/expired': '会员码过期了',
  'member-code/unknown': '不是会员码',
  'visit/expired': '过了十分钟',
  'purchase/conflict': '小票已记过',
  'purchase/over-refund': '超过可退金额',
  'purchase/not-found': '没有这张小票',
}

/** What the actions of a counter were asked with, as far as a line needs it. */
type Asked = { readonly visitId?: string; readonly receiptNo?: string; readonly refundedFen?: number }

/** The day's record as lines to read: what, for whom (masked), how much, or why not. */
export async function todayLines(
  ctx: StaffContext,
  entries: readonly AuditEntry[],
  sales: readonly CounterSale[],
): Promise<readonly TodayLine[]> {
  const shown = entries.filter(isShown)
  const names = await visitNames(ctx, shown)
  return shown.map((entry) => {
    const { visitId = '', receiptNo, refundedFen } = askedOf(entry)
    const sale = entry.outcome === 'done' ? saleOf(entry, sales) : undefined
    return {
      auditId: entry.auditId,
      at: entry.askedAt,
      title: TITLES[entry.action] ?? entry.action,
      note: names.get(visitId) ?? receiptNo ?? '',
      amountFen: sale?.paidFen ?? (entry.outcome === 'done' && refundedFen ? -refundedFen : null),
      receiptNo: sale?.receiptNo ?? null,
      problem: entry.outcome === 'done' ? null : (PROBLEMS[entry.outcome] ?? '没有成功'),
    }
  })
}

/** One line for what was asked once and sent several times. */
const isShown = ({ action, outcome, requestId }: AuditEntry, place: number, all: readonly AuditEntry[]): boolean =>
  TITLES[action] !== undefined &&
  !(action === 'staff.resolveMemberCode' && outcome === 'done') &&
  all.findIndex((other) => other.requestId === requestId) === place

const saleOf = (entry: AuditEntry, sales: readonly CounterSale[]): CounterSale | undefined => {
  const { visitId, receiptNo } = askedOf(entry)
  return sales.find((sale) => sale.visitId === visitId && (receiptNo === undefined || sale.receiptNo === receiptNo))
}

async function visitNames(ctx: StaffContext, entries: readonly AuditEntry[]): Promise<ReadonlyMap<string, string>> {
  const visits = await ctx.database.readMany(
    'visits',
    entries.flatMap((entry) => askedOf(entry).visitId ?? []),
  )
  const members = await ctx.database.readMany(
    'members',
    visits.map(({ memberId }) => memberId),
  )
  const nameOf = (memberId: string) => members.find((member) => member.memberId === memberId)?.nickname ?? ''
  return new Map(visits.map(({ visitId, memberId }) => [visitId, maskedName(nameOf(memberId))]))
}

/** The runtime wrote it as it was parsed: its shape is the action's. */
const askedOf = (entry: AuditEntry): Asked => entry.input as Asked
