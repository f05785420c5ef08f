import type { GiftOrderCard, GiftOrderList } from '@contract/gift'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The member's own gifts as far as they have been read, the newest first. */
export const giftOrders = createQuery<GiftOrderList>('gift-orders', () => cloud.gift.listOrders({}))

/** Asks for the list anew; the redemption that is to be laid open is fetched too where it is older than the first page. */
export async function openGiftOrders(redemptionId: string): Promise<void> {
  await giftOrders.open()
  const state = giftOrders.use.getState()
  if (state.phase !== 'ready' || redemptionId === '') return
  if (state.value.orders.some((order) => order.redemptionId === redemptionId)) return
  await cloud.gift.openOrder({ redemptionId }).then(putGiftOrder, () => undefined) // the list says enough without it
}

/** Adds the next page of gifts, if there is one. Throws a failure when it cannot be had. */
export async function readOnOrders(): Promise<void> {
  const state = giftOrders.use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.gift.listOrders({ cursor })
  giftOrders.put((shown) => (shown.cursor === cursor ? { ...page, orders: [...shown.orders, ...page.orders] } : shown))
}

/** Puts a gift as the cloud answered it: in its place, or first when it was not in the list. */
export const putGiftOrder = (order: GiftOrderCard): void =>
  giftOrders.put((shown) => {
    const known = shown.orders.some(({ redemptionId }) => redemptionId === order.redemptionId)
    const replaced = shown.orders.map((one) => (one.redemptionId === order.redemptionId ? order : one))
    return { ...shown, orders: known ? replaced : [order, ...shown.orders] }
  })
