/** Every rate of the dashboard. */
export type RateCode =
  | 'user-repurchase'
  | 'order-repurchase'
  | 'ninety-day-repurchase'
  | 'second-purchase'
  | 'redemption'
  | 'tier-upgrade'
  | 'renewal'
  | 'wake-up'
  | 'churn'

/** A rate with what it was made of; null while there is nobody it could be said of. */
export type Rate = {
  readonly code: RateCode
  readonly part: number
  readonly whole: number
  readonly share: number | null
  /** What is divided by what, for the person who reads it. */
  readonly definition: string
}

/** Divides, and keeps the definition beside the figure. @throws RangeError when the part exceeds the whole. */
export function rateOf(code: RateCode, part: number, whole: number): Rate {
  if (part < 0 || part > whole) throw new RangeError(`${code}: ${part} of ${whole}`)
  return { code, part, whole, share: whole > 0 ? part / whole : null, definition: DEFINITIONS[code] }
}

/** The same rate of two groups together. @throws RangeError when the rates differ in kind. */
export function addRates(a: Rate, b: Rate): Rate {
  if (a.code !== b.code) throw new RangeError(`${a.code} and ${b.code} do not add`)
  return rateOf(a.code, a.part + b.part, a.whole + b.whole)
}

const DEFINITIONS: Readonly<Record<RateCode, string>> = {
  'user-repurchase': '统计期内购买 2 次及以上的会员 ÷ 统计期内购买过的会员（已扣除全额退款的订单）',
  'order-repurchase': '统计期内每位会员第 2 单及以后的订单 ÷ 统计期内全部订单（已扣除全额退款的订单）',
  'ninety-day-repurchase': '首购后 90 天内再次购买的会员 ÷ 首购已满 90 天的会员',
  'second-purchase': '首购后规定天数内完成第 2 次购买的会员 ÷ 首购已满该天数的会员',
  redemption: '统计期内已核销的券 ÷ 统计期内可使用的券',
  'tier-upgrade': '统计期内升级的会员 ÷ 期初尚可升级的会员',
  renewal: '到期后续费的付费会员 ÷ 统计期内到期的付费会员',
  'wake-up': '触达后规定天数内再次购买的沉睡会员 ÷ 被触达的沉睡会员',
  churn: '统计期内转为流失的会员 ÷ 期初未流失的会员',
}
