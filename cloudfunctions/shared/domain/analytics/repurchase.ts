import { addDays, daysBetween } from '../time'
import type { Day } from '../time'
import { byMember, inScope } from './paid-order'
import type { OrderScope, PaidOrder } from './paid-order'
import { rateOf } from './rate'
import type { Rate } from './rate'

/** Members who bought at least twice in the scope, of those who bought. */
export function buyerRepurchaseRate(orders: readonly PaidOrder[], scope: OrderScope = {}): Rate {
  const members = [...byMember(inScope(orders, scope)).values()]
  return rateOf('user-repurchase', members.filter((own) => own.length >= 2).length, members.length)
}

/** Orders that were not the member's first in the scope, of all orders. */
export function orderRepurchaseRate(orders: readonly PaidOrder[], scope: OrderScope = {}): Rate {
  const counted = inScope(orders, scope)
  return rateOf('order-repurchase', counted.length - byMember(counted).size, counted.length)
}

/**
 * Of members whose first purchase ever is at least `days` old at `today`, those who bought again on a later day within
 * `days`. `scope` restricts which first purchases are looked at, not the return.
 */
export function returnRate(orders: readonly PaidOrder[], today: Day, days: number, scope: OrderScope = {}): Rate {
  const first = new Set(
    inScope(orders, { ...scope, toOn: earlier(scope.toOn, addDays(today, -days)) }).map((order) => order.orderId),
  )
  let [whole, part] = [0, 0]
  for (const own of byMember(inScope(orders, { toOn: today })).values()) {
    const [start, ...later] = own as [PaidOrder, ...PaidOrder[]]
    if (!first.has(start.orderId)) continue
    whole += 1
    if (later.some(({ on }) => on > start.on && daysBetween(start.on, on) <= days)) part += 1
  }
  return rateOf(days === NINETY ? 'ninety-day-repurchase' : 'second-purchase', part, whole)
}

const NINETY = 90

/** What a shop should put its effort into, after Hillstrom's rule of 90 days. */
export type GrowthMode = 'acquire' | 'balance' | 'loyalty'

/** A mode with the rate it rests on and what to do, in words; the mode is null while nobody's 90 days are over. */
export type ModeAdvice = { readonly mode: GrowthMode | null; readonly rate: Rate; readonly advice: string }

/** acquire < 15 % ≤ balance ≤ 30 % < loyalty, of members who came back within 90 days of their first purchase. */
export function ninetyDayMode(orders: readonly PaidOrder[], today: Day, scope: OrderScope = {}): ModeAdvice {
  const rate = returnRate(orders, today, NINETY, scope)
  const mode = rate.share === null ? null : modeOf(rate.share)
  return { mode, rate, advice: ninetyDayAdvice(mode) }
}

/** What to do in a mode, in words. */
export const ninetyDayAdvice = (mode: GrowthMode | null): string =>
  mode === null ? '还没有首购满 90 天的会员，过些日子再看。' : ADVICE[mode]

const modeOf = (share: number): GrowthMode => (share < 0.15 ? 'acquire' : share <= 0.3 ? 'balance' : 'loyalty')

const ADVICE: Readonly<Record<GrowthMode, string>> = {
  acquire: '用户获取模式：把精力和预算主要放在拉新上，同时做好首购后的第一次回访。',
  balance: '混合模式：拉新与复购并重，重点提高首购到第 2 单的转化。',
  loyalty: '忠诚度模式：把精力主要放在老客户身上，用等级、积分和补货提醒提高频次。',
}

const earlier = (a: Day | undefined, b: Day): Day => (a !== undefined && a < b ? a : b)
