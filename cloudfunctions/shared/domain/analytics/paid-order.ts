import type { Day } from '../time'

/** One paid order as the metrics see it; `netFen` is what is left after refunds. Where a line was refunded whole it is not listed. */
export type PaidOrder = {
  readonly orderId: string
  readonly memberId: string
  readonly on: Day
  readonly netFen: number
  readonly storeId: string
  readonly channel: string
  readonly productIds: readonly string[]
}

/** Which orders a metric looks at; days are inclusive. Left out means all. */
export type OrderScope = {
  readonly fromOn?: Day
  readonly toOn?: Day
  readonly storeId?: string
  readonly channel?: string
  readonly productId?: string
  readonly memberIds?: ReadonlySet<string>
}

/** The orders that count: inside the scope, and not refunded whole. */
export const inScope = (orders: readonly PaidOrder[], scope: OrderScope): PaidOrder[] =>
  orders.filter((order) => order.netFen > 0 && isWithin(order, scope))

/** Orders by member, each member's oldest first. */
export function byMember(orders: readonly PaidOrder[]): Map<string, PaidOrder[]> {
  const groups = new Map<string, PaidOrder[]>()
  for (const order of [...orders].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const own = groups.get(order.memberId)
    if (own === undefined) groups.set(order.memberId, [order])
    else own.push(order)
  }
  return groups
}

const isWithin = (order: PaidOrder, scope: OrderScope): boolean =>
  (scope.fromOn === undefined || order.on >= scope.fromOn) &&
  (scope.toOn === undefined || order.on <= scope.toOn) &&
  (scope.storeId === undefined || order.storeId === scope.storeId) &&
  (scope.channel === undefined || order.channel === scope.channel) &&
  (scope.productId === undefined || order.productIds.includes(scope.productId)) &&
  (scope.memberIds === undefined || scope.memberIds.has(order.memberId))
