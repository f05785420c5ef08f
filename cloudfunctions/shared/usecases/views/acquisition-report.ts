import type { AcquisitionReport, EnteredCost } from '@contract/dashboard'
import {
  acquisitionRows,
  acquisitionTotal,
  COST_MONTHS,
  UNDIVIDED,
  type AcquisitionRow,
} from '@domain/analytics/acquisition'
import { channelScope, EVERYTHING } from '@domain/analytics/scope'
import { idOf } from '@domain/id'
import { addMonths, monthOf, type Day } from '@domain/time'
import type { StaffContext } from '../context'
import type { ScopedRollup } from './scoped-rollup'

const CHANNEL = channelScope('')

/** What new members of twelve months cost and bring, of everything or of the channel looked at. */
export async function loadAcquisition(
  ctx: StaffContext,
  known: ScopedRollup | null,
  throughOn: Day,
  scopes: readonly { readonly code: string; readonly name: string }[],
): Promise<AcquisitionReport> {
  const scope = known?.scope.scope ?? EVERYTHING
  const months = monthsTo(monthOf(throughOn))
  const channels = [
    { code: UNDIVIDED, name: '不分渠道' },
    ...scopes.flatMap(({ code, name }) =>
      code.startsWith(CHANNEL) ? [{ code: code.slice(CHANNEL.length), name }] : [],
    ),
  ]
  const entered = await loadCosts(ctx, months, channels)
  const isTold = scope === EVERYTHING || scope.startsWith(CHANNEL)
  const { grossMarginBp } = ctx.program.metrics
  const costs = isTold ? entered.filter(({ channel }) => scope === EVERYTHING || channelScope(channel) === scope) : []
  const outlooks = scope === EVERYTHING ? (known?.rollup.outlooks ?? []) : []
  const rows = acquisitionRows(known?.scope.cohorts ?? [], costs, outlooks, grossMarginBp, monthOf(throughOn))
  const total = acquisitionTotal(rows)
  return {
    isTold,
    marginBp: grossMarginBp,
    rows,
    total,
    sentence: sentenceOf(total, rows, isTold),
    definitions: definitionsOf(grossMarginBp),
    channels,
    months,
    entered,
  }
}

const monthsTo = (last: string): readonly string[] =>
  Array.from({ length: COST_MONTHS }, (_, back) => addMonths(last, 1 - COST_MONTHS + back))

async function loadCosts(
  ctx: StaffContext,
  months: readonly string[],
  channels: AcquisitionReport['channels'],
): Promise<readonly EnteredCost[]> {
  const ids = months.flatMap((month) => channels.map(({ code }) => idOf(month, code)))
  const costs = await ctx.database.readMany('acquisition_costs', ids)
  return costs
    .filter(({ costFen }) => costFen !== null)
    .map(({ month, channel, costFen }) => ({ month, channel, costFen }))
    .sort((a, b) => a.month.localeCompare(b.month) || a.channel.localeCompare(b.channel))
}

function sentenceOf(total: AcquisitionReport['total'], rows: readonly AcquisitionRow[], isTold: boolean): string {
  if (!isTold) return '拉新成本按全店或渠道填，门店和商品没有分开。'
  if (!total) return '填上每个月花在拉新上的钱，就看得到多久回本。'
  const paidBack = rows.filter(({ paybackMonths }) => paybackMonths !== null).length
  const known = rows.filter(({ costEachFen }) => costEachFen !== null).length
  const each = `每位新客花 ${yuan(total.costEachFen ?? 0)} 元，到现在带回毛利 ${yuan(total.valueEachFen)} 元`
  const ratio = total.ratioBp === null ? '' : `，是花费的 ${(total.ratioBp / 10_000).toFixed(1)} 倍`
  return `${each}${ratio}。填过的 ${known} 个月里，${paidBack} 个月已经回本。`
}

const definitionsOf = (marginBp: number): AcquisitionReport['definitions'] => [
  {
    name: '拉新成本',
    text: '经营者填的当月拉新花费 ÷ 当月第一次买的会员。看一个渠道时，只算填给这个渠道的花费和第一次在这个渠道买的会员。',
  },
  {
    name: '已带回的价值',
    text: `当月新客到现在的净销售额（扣除退款）× 毛利率 ${marginBp / 100}% ÷ 人数。毛利率在计划里设。`,
  },
  { name: '倍数', text: '已带回的价值 ÷ 拉新成本。常说 3 倍以上比较健康，低于 1 倍还没有回本。' },
  { name: '回本月', text: '累计毛利第一次盖过拉新成本是第几个月，首购当月算第 0 个月。' },
  {
    name: '往后一年',
    text: '按每位会员的购买模型预计往后 365 天的毛利，取平均；区间是 80%，当作会员之间互不影响。模型要有 30 位回头客才有。',
  },
]

const yuan = (amountFen: number): string => (amountFen / 100).toFixed(0)
