import type { FunnelStageLine } from '@contract/dashboard'
import type { Dashboard, Figure } from '@contract/operator'

/** A figure as the cloud answers it. */
export const figureOf = (code: string, name: string, part: number, whole: number, before: number | null): Figure => ({
  code,
  name,
  part,
  whole,
  share: whole > 0 ? part / whole : null,
  before,
  definition: `${name}的定义`,
  partName: '又买的会员',
  wholeName: '买过的会员',
  fromOn: '2026-08-23',
  toOn: '2026-11-20',
})

const nothing = { part: 0, whole: 0 }

const step = (
  stage: FunnelStageLine['stage'],
  name: string,
  members: number,
  ofPrevious: number | null,
  ofFirst: number | null,
): FunnelStageLine => ({ stage, name, members, ofPrevious, ofFirst, definition: `${name}的定义` })

/** A shop of a year: everything the page can show. */
export const busyShop: Dashboard = {
  shopName: '松间日用',
  today: '2026-11-21',
  rolledAt: Date.parse('2026-11-21T02:40:00+08:00'),
  windowDays: 90,
  fromOn: '2026-08-23',
  toOn: '2026-11-20',
  scope: 'all',
  scopes: [
    { code: 'all', name: '全部', kind: 'all' },
    { code: 'store:store-1', name: '湖滨店', kind: 'store' },
    { code: 'product:coffee', name: '咖啡豆 250 克', kind: 'product' },
    { code: 'stage:new', name: '新客', kind: 'stage' },
  ],
  scopeNote: '',
  memberRepurchase: figureOf('user-repurchase', '用户复购率', 341, 1000, 0.32),
  orderRepurchase: figureOf('order-repurchase', '订单复购率', 528, 1000, 0.514),
  benchmark: {
    ...{ passBp: 2000, goodBp: 3000, industryBp: 3500, standing: 'good', definition: '参考线的定义' },
    sentence: '过了良好线 30%，离行业参考 35% 差 0.9 个百分点。',
  },
  mode: {
    mode: 'loyalty',
    rate: figureOf('ninety-day-repurchase', '90 天复购率', 34, 100, null),
    advice: '90 天复购率过了 30%，适合“留老客”。先把力气放在到期提醒和会员价，少花钱拉新。',
  },
  months: [
    { month: '2026-10', buyers: 447, first: 260, orders: 700, netFen: 9_000_000 },
    { month: '2026-11', buyers: 318, first: 190, orders: 420, netFen: 5_128_000 },
  ],
  stages: [
    { code: 'new', name: '新客', members: 40, advice: '促成第 2 次。' },
    { code: 'lost', name: '流失', members: 60, advice: '一次有分量的挽回。' },
  ],
  groups: [{ code: 'key-value', name: '重要价值客户', members: 100, advice: '专属权益和新品优先。' }],
  warnings: [{ code: 'calm', name: '正常', members: 100, advice: '不用做什么。' }],
  others: [
    {
      ...figureOf('churn', '流失率', 3, 20, null),
      trend: [
        { month: '2026-10', part: 1, whole: 10, share: 0.1 },
        { month: '2026-11', part: 3, whole: 20, share: 0.15 },
      ],
    },
  ],
  funnel: {
    ...{ fromOn: '2026-08-23', toOn: '2026-11-20', note: '用过的会员里有 12 位答了回访或写了评价。' },
    sentence: '走到“购买后”的最少，只有上一步的 40.0%。先看首购后的三次回访和补货提醒有没有发到。',
    steps: [
      step('before', '购买前', 400, null, 1),
      step('at', '购买中', 240, 0.6, 0.6),
      step('in-use', '使用中', 200, 0.8333, 0.5),
      step('after', '购买后', 80, 0.4, 0.2),
    ],
  },
  acquisition: {
    ...{ isTold: true, marginBp: 4000, months: ['2026-10', '2026-11'] },
    rows: [
      {
        ...{ month: '2026-10', members: 100, costFen: 300_000, costEachFen: 3_000, valueEachFen: 8_100 },
        ...{ ratioBp: 27_000, paybackMonths: 1, outlook: { expectedFen: 9_000, lowFen: 7_000, highFen: 11_000 } },
      },
      {
        ...{ month: '2026-11', members: 40, costFen: null, costEachFen: null, valueEachFen: 2_000 },
        ...{ ratioBp: null, paybackMonths: null, outlook: null },
      },
    ],
    total: {
      ...{ members: 100, costFen: 300_000, costEachFen: 3_000, valueEachFen: 8_100 },
      ...{ ratioBp: 27_000, paybackMonths: 1 },
    },
    sentence: '每位新客花 30 元，到现在带回毛利 81 元，是花费的 2.7 倍。填过的 1 个月里，1 个月已经回本。',
    definitions: [{ name: '拉新成本', text: '经营者填的当月拉新花费 ÷ 当月第一次买的会员。' }],
    channels: [
      { code: 'all', name: '不分渠道' },
      { code: 'pos', name: '门店收银' },
    ],
    entered: [{ month: '2026-10', channel: 'all', costFen: 300_000 }],
  },
  concentration: { topFifthShare: 0.62, membersForFourFifths: 0.37, of: 100 },
  cohorts: [
    {
      month: '2026-10',
      size: 20,
      cells: [
        { members: 20, orders: 22, netFen: 1 },
        { members: 8, orders: 9, netFen: 1 },
      ],
    },
  ],
  reminders: {
    planned: 100,
    delivered: 97,
    opened: 50,
    bought: 40,
    failed: 3,
    skipped: [{ name: '已经买了', count: 12 }],
    figures: [figureOf('reminder-delivered', '送达率', 97, 100, null)],
  },
  invitation: {
    windowDays: 14,
    arms: [
      { code: 'invited', name: '邀请了', members: 948, bought: 319, share: 0.336, low: 0.307, high: 0.367 },
      { code: 'not-invited', name: '没邀请', members: 412, bought: 104, share: 0.252, low: 0.213, high: 0.297 },
    ],
    difference: { points: 8.4, low: 3.2, high: 13.6 },
    sentence: '邀请的多 8.4 个百分点。',
    note: '95% 区间 3.2 到 13.6，整段在 0 以上，差别可信。',
    definition: '只看当初抽到哪一组。',
  },
  campaigns: [
    {
      campaignId: 'pets',
      name: '宠物用品周',
      state: 'running',
      stateName: '进行中',
      tone: 'go',
      reached: 612,
      note: '对照组留 10%',
      result: '多买 6.2% ±3.1',
    },
  ],
  worth: Array.from({ length: 7 }, (_, place) => ({
    memberId: `m${place}`,
    nickname: `会员 ${place}`,
    stage: '稳定期',
    productName: '鲜鸡肉全价猫粮',
    dueOn: '2026-11-23',
    worthFen: 12_200 - place,
    reason: '上次买的约够 31 天，已过 29 天，还有 2 天；还会买的可能 85%，每次约 143 元',
    tags: [],
  })),
}

/** A shop that has just opened: no night has been. */
export const newShop: Dashboard = {
  ...busyShop,
  rolledAt: null,
  scopes: [],
  memberRepurchase: { ...busyShop.memberRepurchase, ...nothing, share: null, before: null },
  orderRepurchase: { ...busyShop.orderRepurchase, ...nothing, share: null, before: null },
  mode: {
    mode: null,
    rate: { ...busyShop.mode.rate, ...nothing, share: null },
    advice: '还没有首购满 90 天的会员，过些日子再看。',
  },
  months: [],
  stages: busyShop.stages.map((part) => ({ ...part, members: 0 })),
  others: [],
  benchmark: { ...busyShop.benchmark, standing: 'unknown', sentence: '同类及格线 20%，行业参考 35%。' },
  funnel: null,
  acquisition: { ...busyShop.acquisition, rows: [], total: null, entered: [], sentence: '填上每个月花在拉新上的钱。' },
  concentration: null,
  cohorts: [],
  reminders: { planned: 0, delivered: 0, opened: 0, bought: 0, failed: 0, skipped: [], figures: [] },
  invitation: null,
  campaigns: [],
  worth: [],
}
