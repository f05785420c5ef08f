import type { OrderList, OrderPage } from '@contract/order'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

/** The member's orders as far as they have been read. */
export const orders = createQuery<OrderList>('orders', () => cloud.order.listOrders({}))

/** Adds the next page of orders, if there is one. Throws a failure when it cannot be had. */
export async function readOn(): Promise<void> {
  const state = orders.use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.order.listOrders({ cursor })
  orders.put((shown) => (shown.cursor === cursor ? { ...page, orders: [...shown.orders, ...page.orders] } : shown))
}

const pages = new Map<string, Query<OrderPage>>()

/** One order; one query each. */
export function orderPage(orderId: string): Query<OrderPage> {
  const known = pages.get(orderId)
  if (known) return known
  const made = createQuery(`order:${orderId}`, () => cloud.order.openOrder({ orderId }))
  pages.set(orderId, made)
  return made
}
