import { job } from '../shared/runtime/job'
import { lookAtCardOrders } from '../shared/usecases/card/look-at-card-orders'
import { drainOutbox } from '../shared/usecases/order/drain-outbox'
import { lookAtOrders } from '../shared/usecases/order/look-at-orders'

/**
 * Every five minutes: payments that never answered, orders past their time, parcels that arrived, promises to be kept.
 * It asks no agenda: what an order needs must be found even where a process died before it could plan it.
 */
export const main = job({
  name: 'job-orders',
  rhythm: 'ticking',
  stages: [lookAtOrders, lookAtCardOrders, drainOutbox],
})
