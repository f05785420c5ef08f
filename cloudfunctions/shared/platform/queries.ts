import type { Queries } from '../usecases/context'
import { agenda } from './stores/agenda'
import { arrivals } from './stores/arrivals'
import { audience } from './stores/audience'
import { auditEntries } from './stores/audit-entries'
import { cadences } from './stores/cadences'
import { campaigns } from './stores/campaigns'
import { cardOrders, cards } from './stores/cards'
import { comments, posts } from './stores/community'
import { counterSales } from './stores/counter-sales'
import { coupons } from './stores/coupons'
import { figures } from './stores/figures'
import { funnel } from './stores/funnel'
import { giftOrders } from './stores/gift-orders'
import { gifts } from './stores/gifts'
import { contacts } from './stores/contacts'
import { enrolments } from './stores/enrolments'
import { exposures } from './stores/exposures'
import { grants } from './stores/grants'
import { histories } from './stores/histories'
import { hookReceipts } from './stores/hook-receipts'
import { identities } from './stores/identities'
import { inbox } from './stores/inbox'
import { invitations } from './stores/invitations'
import { members } from './stores/members'
import { merges } from './stores/merges'
import { orders } from './stores/orders'
import { outbox } from './stores/outbox'
import { plans } from './stores/plans'
import { points } from './stores/points'
import { erasures, traces } from './stores/privacy'
import { products } from './stores/products'
import { purchases } from './stores/purchases'
import { referrals } from './stores/referrals'
import { reminders } from './stores/reminders'
import { reviews } from './stores/reviews'
import { rollups } from './stores/rollups'
import { scores } from './stores/scores'
import { segments } from './stores/segments'
import { staffTasks } from './stores/staff-tasks'
import { stores } from './stores/stores'
import { touches } from './stores/touches'

/** Every question the use-cases ask, answered by the cloud database. */
export const queries: Queries = {
  erasures,
  traces,
  agenda,
  arrivals,
  audience,
  auditEntries,
  cardOrders,
  cards,
  comments,
  cadences,
  counterSales,
  coupons,
  figures,
  funnel,
  giftOrders,
  gifts,
  campaigns,
  contacts,
  enrolments,
  exposures,
  grants,
  histories,
  hookReceipts,
  identities,
  inbox,
  invitations,
  members,
  merges,
  orders,
  outbox,
  plans,
  posts,
  points,
  products,
  purchases,
  referrals,
  reminders,
  reviews,
  rollups,
  scores,
  segments,
  staffTasks,
  stores,
  touches,
}
