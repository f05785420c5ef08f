import type { OrderDesk } from '@contract/shop'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The orders that wait for the shop. */
export const orderDesk = createQuery<OrderDesk>('order-desk', () => cloud.shop.openOrderDesk({}))
