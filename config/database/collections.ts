import { index, type CollectionRow } from './collection-row'
import { insightCollections } from './insight-collections'
import { peopleCollections } from './people-collections'
import { reachCollections } from './reach-collections'
import { valueCollections } from './value-collections'

/** Every collection of the product. Ids are computed (architecture: ids that can be computed), so few need more indexes. */
export const collections: readonly CollectionRow[] = [
  {
    name: 'members',
    holds: 'people who joined',
    indexes: [
      index('stale_shard', ['cadenceStale', 1], ['shard', 1]),
      index('review', ['reviewOn', 1]),
      index('joined', ['joinedOn', 1]),
      index('standing', ['standing.sinceOn', 1]),
      index('nickname', ['nickname', 1]),
    ],
  },
  { name: 'staff', holds: 'who works for the shop, by their member id', indexes: [index('store', ['storeId', 1])] },
  { name: 'cards', holds: 'the paid card of a member, term by term', indexes: [index('settle', ['settleOn', 1])] },
  {
    name: 'card_orders',
    holds: 'paid cards being bought or given back',
    indexes: [index('member', ['memberId', 1]), index('look', ['lookAt', 1])],
  },
  { name: 'stores', holds: 'places where people are served', indexes: [] },
  {
    name: 'visits',
    holds: 'what consumed member codes opened, for whom and whose',
    indexes: [index('member', ['memberId', 1])],
  },
  {
    name: 'counter_sales',
    holds: 'purchases that staff recorded',
    indexes: [index('member', ['memberId', 1]), index('staff_sold', ['staffId', 1], ['soldAt', -1])],
  },
  {
    name: 'audit_entries',
    holds: 'what staff and operators asked for and what came of it',
    indexes: [index('asked', ['askedAt', -1]), index('member_asked', ['memberId', 1], ['askedAt', -1])],
  },
  ...peopleCollections,
  {
    name: 'products',
    holds: 'what the shop sells',
    indexes: [
      index('category_sort', ['category', 1], ['sort', 1]),
      index('sort', ['sort', 1]),
      index('arrived', ['arrivedOn', 1]),
    ],
  },
  { name: 'product_stocks', holds: 'pieces that can be sold and those put aside, by product', indexes: [] },
  { name: 'baskets', holds: 'what members have in the cart, and where their last order went', indexes: [] },
  { name: 'product_views', holds: 'the products members looked at lately, by member', indexes: [] },
  {
    name: 'orders',
    holds: 'orders of the shop from the tap to the end',
    indexes: [
      index('member_created', ['memberId', 1], ['createdAt', -1]),
      index('look', ['lookAt', 1]),
      index('received', ['receivedAt', 1], ['orderId', 1]),
      index('state_created', ['state', 1], ['createdAt', 1]),
      index('refund_created', ['refunds.state', 1], ['createdAt', 1]),
    ],
  },
  {
    name: 'outbox_rows',
    holds: 'effects that orders have promised',
    indexes: [index('due', ['state', 1], ['dueAt', 1])],
  },
  {
    name: 'purchases',
    holds: 'paid facts',
    indexes: [
      index('member_at', ['memberId', 1], ['purchasedAt', -1]),
      index('posted', ['live', 1], ['postedAt', 1], ['_id', 1]),
    ],
  },
  { name: 'refunds', holds: 'money given back', indexes: [] },
  ...valueCollections,
  ...insightCollections,
  ...reachCollections,
  {
    name: 'posts',
    holds: 'what members wrote',
    indexes: [
      index('state_posted', ['state', 1], ['postedAt', -1], ['postId', -1]),
      index('member_posted', ['memberId', 1], ['postedAt', -1], ['postId', -1]),
    ],
  },
  {
    name: 'comments',
    holds: 'what was written under posts',
    indexes: [index('post_written', ['postId', 1], ['writtenAt', 1]), index('member', ['memberId', 1])],
  },
  { name: 'post_likes', holds: 'who likes which post', indexes: [index('member', ['memberId', 1])] },
  { name: 'post_reports', holds: 'who reported which post', indexes: [index('member', ['memberId', 1])] },
  {
    name: 'reviews',
    holds: 'what buyers say of products',
    indexes: [
      index('product_written', ['productId', 1], ['state', 1], ['writtenAt', -1], ['reviewId', -1]),
      index('state_written', ['state', 1], ['rewardedPoints', 1], ['writtenAt', -1], ['reviewId', -1]),
      index('member', ['memberId', 1]),
    ],
  },
  { name: 'review_counts', holds: 'how many reviews a product has and their scores together', indexes: [] },
  { name: 'consents', holds: 'what members agreed to', indexes: [index('member', ['memberId', 1])] },
  { name: 'erasures', holds: 'members who left', indexes: [index('unfinished', ['doneAt', 1], ['askedAt', 1])] },
  { name: 'picture_checks', holds: 'pictures WeChat is looking at, by its trace id', indexes: [] },
  { name: 'agenda', holds: 'when a job is next needed', indexes: [] },
  { name: 'job_runs', holds: 'lease and cursor of the jobs', indexes: [] },
  { name: 'hook_receipts', holds: 'signatures seen', indexes: [index('expires', ['expiresAt', 1])] },
]
