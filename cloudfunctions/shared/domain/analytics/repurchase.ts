import { addDays, daysBetween } from '../time'
import type { Day } from '../time'
import { modeAdviceOf } from './growth-mode'
import type { ModeWords } from './growth-mode'
import { byMember, inScope } from './paid-order'
import type { OrderScope, PaidOrder } from './paid-order'
import { rateOf } from './rate'
import type { Rate } from './rate'

export type { GrowthMode } from './growth-mode'

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

/** A mode with the rate it rests on and what to do, in words; the mode is null while nobody's 90 days are over. */
export type ModeAdvice = ModeWords & { readonly rate: Rate }

/** acquire < 15 % ≤ balance ≤ 30 % < loyalty, of members who came back within 90 days of their first purchase. */
export function ninetyDayMode(orders: readonly PaidOrder[], today: Day, scope: OrderScope = {}): ModeAdvice {
  const rate = returnRate(orders, today, NINETY, scope)
  return { ...modeAdviceOf(rate.share), rate }
}

const earlier = (a: Day | undefined, b: Day): Day => (a !== undefined && a < b ? a : b)
