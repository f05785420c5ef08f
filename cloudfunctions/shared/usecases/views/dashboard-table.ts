import type { Dashboard, Figure } from '@contract/operator'
import { minuteOfDay } from '@domain/time'

type Cell = string | number | null

/** The dashboard as a table, UTF-8 with the mark spreadsheets look for: figures and what they were made of, months, cohorts, members. */
export const csvOfDashboard = (shown: Dashboard): string =>
  csvOf([
    ...headOf(shown),
    ...figureRows(shown),
    ...monthRows(shown),
    ...cohortRows(shown),
    ...trendRows(shown),
    ...funnelRows(shown),
    ...acquisitionRows(shown),
    ...segmentRows(shown),
    ...worthRows(shown),
  ])

const headOf = ({ shopName, fromOn, toOn, scope, scopes, scopeNote, rolledAt }: Dashboard): Cell[][] => [
  [shopName, '经营数据'],
  ['统计期', fromOn, toOn],
  ['范围', scopes.find(({ code }) => code === scope)?.name ?? '全部', scopeNote],
  ...(rolledAt === null ? [] : [['更新到', clockOf(rolledAt)]]),
  [],
]

const clockOf = (at: number): string =>
  `${String(Math.floor(minuteOfDay(at) / 60)).padStart(2, '0')}:${String(minuteOfDay(at) % 60).padStart(2, '0')}`

function figureRows({ memberRepurchase, orderRepurchase, mode, others, reminders, invitation }: Dashboard): Cell[][] {
  const figures: readonly Figure[] = [memberRepurchase, orderRepurchase, mode.rate, ...others, ...reminders.figures]
  return [
    ['指标', '数值 %', '之前 %', '分子', '分子是什么', '分母', '分母是什么', '从', '到', '定义'],
    ...figures.map((figure) => [
      figure.name,
      percent(figure.share),
      percent(figure.before),
      figure.part,
      figure.partName,
      figure.whole,
      figure.wholeName,
      figure.fromOn,
      figure.toOn,
      figure.definition,
    ]),
    ...(invitation?.arms ?? []).map(({ name, share, bought, members }) => [
      `提醒实验：${name}`,
      percent(share),
      null,
      bought,
      '14 天内又来买的会员',
      members,
      '这一组的会员',
      null,
      null,
      invitation?.definition ?? '',
    ]),
    [],
  ]
}

const monthRows = ({ months }: Dashboard): Cell[][] => [
  ['月份', '买家', '第一次买', '回头买家', '订单', '净销售额（元）'],
  ...months.map(({ month, buyers, first, orders, netFen }) => [
    month,
    buyers,
    first,
    buyers - first,
    orders,
    (netFen / 100).toFixed(2),
  ]),
  [],
]

const cohortRows = ({ cohorts }: Dashboard): Cell[][] => [
  ['首购月份', '人数', ...(cohorts[0]?.cells ?? []).map((_, index) => `第 ${index} 月还在买的人数`)],
  ...cohorts.map(({ month, size, cells }) => [month, size, ...cells.map(({ members }) => members)]),
  [],
]

function trendRows({ memberRepurchase, orderRepurchase, mode, others }: Dashboard): Cell[][] {
  const figures = [memberRepurchase, orderRepurchase, mode.rate, ...others].filter(({ trend }) => trend)
  const months = [...new Set(figures.flatMap(({ trend }) => trend?.map(({ month }) => month) ?? []))].sort()
  return [
    ['逐月 %', ...months],
    ...figures.map(({ name, trend }) => [
      name,
      ...months.map((month) => percent(trend?.find((point) => point.month === month)?.share ?? null)),
    ]),
    [],
  ]
}

const funnelRows = ({ funnel }: Dashboard): Cell[][] =>
  funnel
    ? [
        ['四个阶段', '会员', '占上一步 %', '占第一步 %', '从', '到', '定义'],
        ...funnel.steps.map(({ name, members, ofPrevious, ofFirst, definition }) => [
          name,
          members,
          percent(ofPrevious),
          percent(ofFirst),
          funnel.fromOn,
          funnel.toOn,
          definition,
        ]),
        [],
      ]
    : []

const acquisitionRows = ({ acquisition: { rows, definitions } }: Dashboard): Cell[][] => [
  [
    '拉新月份',
    '新客',
    '花费（元）',
    '每位花费（元）',
    '每位已带回毛利（元）',
    '倍数',
    '第几个月回本',
    '往后一年预计（元）',
    '80% 低',
    '80% 高',
  ],
  ...rows.map(({ month, members, costFen, costEachFen, valueEachFen, ratioBp, paybackMonths, outlook }) => [
    month,
    members,
    yuan(costFen),
    yuan(costEachFen),
    yuan(valueEachFen),
    ratioBp === null ? null : (ratioBp / 10_000).toFixed(2),
    paybackMonths,
    yuan(outlook?.expectedFen ?? null),
    yuan(outlook?.lowFen ?? null),
    yuan(outlook?.highFen ?? null),
  ]),
  ...definitions.map(({ name, text }) => [name, text]),
  [],
]

const yuan = (amountFen: number | null): string | null => (amountFen === null ? null : (amountFen / 100).toFixed(2))

const segmentRows = ({ stages, groups, warnings }: Dashboard): Cell[][] => [
  ['会员分布', '人数', '怎么做'],
  ...[...stages, ...groups, ...warnings].map(({ name, members, advice }) => [name, members, advice]),
  [],
]

const worthRows = ({ worth }: Dashboard): Cell[][] => [
  ['最值得联系的会员', '商品', '预计用完', '可能带来（元）', '理由'],
  ...worth.map(({ nickname, productName, dueOn, worthFen, reason }) => [
    nickname,
    productName,
    dueOn,
    (worthFen / 100).toFixed(2),
    reason,
  ]),
]

const percent = (share: number | null): string | null => (share === null ? null : (share * 100).toFixed(2))

const MARK = '\uFEFF'

const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  MARK + rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n'

/** What a spreadsheet would take for a formula is told to be text. */
function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
