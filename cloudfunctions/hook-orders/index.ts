import { orderBatch, reportOf } from '../shared/contract/orders'
import { signedHook } from '../shared/runtime/hook'
import { recordOrders } from '../shared/usecases/purchase/record-orders'

/** Orders from other channels, over HTTP access. */
export const main = signedHook('HOOK_ORDERS_SECRET', orderBatch, async (ctx, batch) =>
  reportOf(await recordOrders(ctx, batch)),
)
