import { retentionOf } from '@domain/analytics/cohort'
import type { Evaluation } from '../evaluate'
import { barChart } from './bars'
import { cardHtml } from './card'
import { lineChart } from './lines'
import { escaped, percent, whole } from './text'

const COHORTS_SHOWN = 12
const MONTHS_SHOWN = 12

/** Who came back: repurchase by month, cohorts and concentration. */
export const purchaseCards = (evaluation: Evaluation): string[] => [
  ...monthsCard(evaluation),
  ...lorenzCard(evaluation),
  ...cohortsCard(evaluation),
]

function monthsCard({ charts: { months } }: Evaluation): string[] {
  if (months.length === 0) return []
  const groups = months.map(({ month, orders, repeatOrders }) => ({
    label: month.slice(2),
    values: [repeatOrders, orders - repeatOrders],
  }))
  const last = months.at(-2) ?? months.at(-1)
  return [
    cardHtml({
      title: '每个月有多少订单来自回头客',
      reading: '每月的订单，分成顾客的首单和第 2 单及以后。最后一个月可能不满。',
      body: barChart('每月订单，分回头与首单', groups, ['a', 'b'], whole, true),
      keys: [
        ['a', '复购订单'],
        ['b', '首单'],
      ],
      ...(last === undefined
        ? {}
        : { answer: `${last.month} 有 ${percent(last.repeatOrders / last.orders)} 的订单来自回头客。` }),
    }),
  ]
}

function lorenzCard({ charts: { lorenz } }: Evaluation): string[] {
  if (lorenz.length < 3) return []
  const fifth = lorenz.find(({ customers }) => customers >= 0.2) ?? lorenz[0]
  return [
    cardHtml({
      title: '销售额集中在多少顾客身上',
      reading: '顾客按消费从多到少排列：横轴是顾客占比，纵轴是他们带来的销售额占比。虚线是人人一样多。',
      body: lineChart(
        '销售额集中度',
        [{ tone: 'a', points: lorenz.map(({ customers, sales }) => [customers, sales]) }],
        {
          widest: 1,
          xMarks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: percent(at, 0) })),
          say: (value) => percent(value, 0),
          diagonal: true,
        },
      ),
      answer: `消费最多的 ${percent(fifth?.customers ?? null, 0)} 顾客带来 ${percent(fifth?.sales ?? null)} 的销售额。`,
    }),
  ]
}

function cohortsCard({ cohorts }: Evaluation): string[] {
  const shown = cohorts.slice(-COHORTS_SHOWN - 1)
  if (shown.length < 2) return []
  const months = Math.min(MONTHS_SHOWN, Math.max(...shown.map(({ cells }) => cells.length)) - 1)
  const strongest = Math.max(1e-9, ...shown.flatMap((cohort) => retentionOf(cohort).slice(1)))
  const cell = (share: number | undefined): string =>
    share === undefined
      ? '<td></td>'
      : `<td style="background:color-mix(in srgb,var(--brand) ${Math.round((share / strongest) * 55)}%,var(--surface))">${percent(share, 0)}</td>`
  const rows = shown.map((cohort) => {
    const later = retentionOf(cohort).slice(1)
    const cells = Array.from({ length: months }, (_, month) => cell(later[month])).join('')
    return `<tr><td>${escaped(cohort.month)}</td><td>${whole(cohort.size)}</td>${cells}</tr>`
  })
  const heads = Array.from({ length: months }, (_, month) => `<th>${month + 1}</th>`).join('')
  return [
    cardHtml({
      title: '每一批新顾客后来回来了多少',
      reading: '一行是同一个月首次购买的顾客，数字是他们在之后第几个月又买过的比例，颜色越浓越多。',
      body: `<div class="scroll"><table class="heat"><thead><tr><th>首购月份</th><th>人数</th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
      wide: true,
    }),
  ]
}
