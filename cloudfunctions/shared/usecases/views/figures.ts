import type { Figure } from '@contract/operator'
import { rateOf, type RateCode } from '@domain/analytics/rate'
import type { Window } from '@domain/analytics/read-pieces'

/** What of what: the two numbers of a share. */
export type Parts = { readonly part: number; readonly whole: number }

type Words = {
  readonly name: string
  readonly partName: string
  readonly wholeName: string
  readonly definition?: string
}

/** What a share is called here, and what its two numbers are. */
const WORDS = {
  'user-repurchase': { name: '用户复购率', partName: '买过 2 次及以上的会员', wholeName: '买过的会员' },
  'order-repurchase': { name: '订单复购率', partName: '第 2 单及以后的订单', wholeName: '全部订单' },
  'ninety-day-repurchase': {
    name: '90 天复购率',
    partName: '90 天内又来买的会员',
    wholeName: '首购已满 90 天的会员',
    definition: '首购后 90 天内再次购买的会员 ÷ 首购已满 90 天的会员，看首购落在一年里的会员',
  },
  'second-purchase': {
    name: '30 天二次购买率',
    partName: '30 天内又来买的会员',
    wholeName: '首购已满 30 天的会员',
    definition: '首购后 30 天内完成第 2 次购买的会员 ÷ 首购已满 30 天的会员，看首购落在一年里的会员',
  },
  redemption: {
    name: '券核销率',
    partName: '核销的券',
    wholeName: '可使用的券',
    definition: '统计期内已核销的券 ÷ 统计期内可使用过的券（作废的不算）',
  },
  'tier-upgrade': {
    name: '升级率',
    partName: '升级的会员',
    wholeName: '还可以升级的会员',
    definition: '统计期内升级并仍在这一级的会员 ÷ 全部会员里统计期前没到最高等级的',
  },
  renewal: {
    name: '付费卡续费率',
    partName: '续费的卡',
    wholeName: '到期已满 7 天的卡',
    definition: '到期前或到期后 7 天内续费的付费卡 ÷ 统计期内到期的付费卡（退掉的不算）',
  },
  'wake-up': {
    name: '唤醒率',
    partName: '又来买的会员',
    wholeName: '30 天前在睡眠或流失期的会员',
    definition: '近 30 天又来买的会员 ÷ 30 天前在睡眠期或流失期的会员，不论有没有被联系过',
  },
  churn: {
    name: '流失率',
    partName: '转为流失的会员',
    wholeName: '之前还没流失的会员',
    definition: '近 30 天转为流失期的会员 ÷ 30 天前买过且没流失的会员',
  },
} as const satisfies Partial<Record<RateCode, Words>>

/** A rate that has words here. */
export type FigureCode = keyof typeof WORDS

/** A share with its name, its definition, its window and what it was before; `before` null where it is not compared. */
export function figureOf(code: FigureCode, now: Parts, before: Parts | null, window: Window): Figure {
  const { part, whole, share, definition } = rateOf(code, now.part, now.whole)
  const words: Words = WORDS[code]
  return {
    code,
    name: words.name,
    part,
    whole,
    share,
    before: before && rateOf(code, before.part, before.whole).share,
    definition: words.definition ?? definition,
    partName: words.partName,
    wholeName: words.wholeName,
    ...window,
  }
}

/** A share of reminders. */
export const reminderFigure = (
  code: 'delivered' | 'opened' | 'bought',
  { part, whole }: Parts,
  window: Window,
): Figure => ({
  code: `reminder-${code}`,
  ...REMINDER_WORDS[code],
  part,
  whole,
  share: whole > 0 ? part / whole : null,
  before: null,
  ...window,
})

const REMINDER_WORDS = {
  delivered: {
    name: '送达率',
    partName: '送达的提醒',
    wholeName: '要发的提醒',
    definition: '微信答复送达的提醒 ÷ 到了时间要发的提醒。买过了、取消了这样不必再发的不算。',
  },
  opened: {
    name: '打开率',
    partName: '点开的提醒',
    wholeName: '送达的提醒',
    definition: '送达以后会员看过提醒页的提醒 ÷ 送达的提醒',
  },
  bought: {
    name: '提醒后 14 天内再买',
    partName: '14 天内又买了同一样',
    wholeName: '送达已满 14 天的提醒',
    definition:
      '送达后 14 天内买了提醒的那一样的提醒 ÷ 送达已满 14 天的提醒。这些人本来也可能会买，看增量要看“邀请了”与“没邀请”的差别。',
  },
} as const
