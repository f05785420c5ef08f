import type { Queries } from '../usecases/context'
import { agenda } from './stores/agenda'
import { auditEntries } from './stores/audit-entries'
import { cadences } from './stores/cadences'
import { comments, posts } from './stores/community'
import { counterSales } from './stores/counter-sales'
import { coupons } from './stores/coupons'
import { giftOrders } from './stores/gift-orders'
import { gifts } from './stores/gifts'
import { grants } from './stores/grants'
import { histories } from './stores/histories'
import { hookReceipts } from './stores/hook-receipts'
import { identities } from './stores/identities'
import { inbox } from './stores/inbox'
import { members } from './stores/members'
import { orders } from './stores/orders'
import { outbox } from './stores/outbox'
import { plans } from './stores/plans'
import { points } from './stores/points'
import { products } from './stores/products'
import { purchases } from './stores/purchases'
import { scores } from './stores/scores'
import { touches } from './stores/touches'

/** Every question the use-cases ask, answered by the cloud database. */
export const queries: Queries = {
  agenda,
  auditEntries,
  comments,
  cadences,
  counterSales,
  coupons,
  giftOrders,
  gifts,
  grants,
  histories,
  hookReceipts,
  identities,
  inbox,
  members,
  orders,
  outbox,
  plans,
  posts,
  points,
  products,
  purchases,
  scores,
  touches,
}
