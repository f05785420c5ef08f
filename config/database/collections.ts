import { index, type CollectionRow } from './collection-row'
import { insightCollections } from './insight-collections'
import { peopleCollections } from './people-collections'

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
  { name: 'points_accounts', holds: 'one balance a member', indexes: [index('settle', ['settleAt', 1])] },
  {
    name: 'points_entries',
    holds: 'append-only ledger',
    indexes: [
      index('account_seq', ['accountId', 1], ['seq', -1]),
      index('account_kind', ['accountId', 1], ['kind', 1], ['at', -1]),
    ],
  },
  {
    name: 'coupons',
    holds: 'members’ copies of coupon templates',
    indexes: [
      index('member_issued', ['memberId', 1], ['issuedAt', -1]),
      index('usable', ['validUntilAt', 1], ['validFromAt', 1]),
      index('redeemed', ['redeemedAt', 1]),
      index('member_state', ['memberId', 1], ['state', 1], ['validUntilAt', 1]),
      index('template_state', ['templateId', 1], ['state', 1]),
      index('settle', ['settleAt', 1]),
    ],
  },
  { name: 'coupon_portions', holds: 'how many copies each portion of a template has given out', indexes: [] },
  { name: 'budget_portions', holds: 'what each portion of a coupon budget has spent', indexes: [] },
  {
    name: 'coupon_codes',
    holds: 'codes that can be claimed, by their hash',
    indexes: [index('claimed', ['claimedBy', 1])],
  },
  { name: 'coupon_code_tries', holds: 'when a member last typed codes that do not exist', indexes: [] },
  {
    name: 'coupon_shares',
    holds: 'coupons passed on to friends, and who took one',
    indexes: [index('member', ['byMemberId', 1])],
  },
  {
    name: 'point_adjustments',
    holds: 'points given or taken by hand, with the reason and who said yes',
    indexes: [index('state_proposed', ['state', 1], ['proposedAt', -1]), index('member', ['memberId', 1])],
  },
  {
    name: 'ledger_problems',
    holds: 'accounts that do not add up from their entries',
    indexes: [index('open_found', ['isOpen', 1], ['foundAt', -1])],
  },
  {
    name: 'activity_earnings',
    holds: 'what was earned for, once for each source',
    indexes: [index('member', ['memberId', 1])],
  },
  { name: 'activity_counts', holds: 'how often a member has earned by each activity', indexes: [] },
  { name: 'purchase_earnings', holds: 'what purchases have earned a member, while there are caps', indexes: [] },
  { name: 'sign_ins', holds: 'one streak a member', indexes: [] },
  {
    name: 'referral_codes',
    holds: 'invitations of members, by the code in their link',
    indexes: [index('member', ['byMemberId', 1])],
  },
  {
    name: 'referrals',
    holds: 'who came by which invitation, by the friend’s member id',
    indexes: [index('look', ['lookAt', 1]), index('code_at', ['code', 1], ['at', -1])],
  },
  { name: 'ways_budgets', holds: 'portions of what a month may give out for other things than buying', indexes: [] },
  { name: 'gifts', holds: 'what can be had for points', indexes: [index('sort', ['sort', 1])] },
  { name: 'gift_stocks', holds: 'pieces left, apart from the gift itself', indexes: [] },
  { name: 'gift_claims', holds: 'how many of a gift a member has had', indexes: [index('member', ['memberId', 1])] },
  {
    name: 'gift_orders',
    holds: 'redemptions and what became of them',
    indexes: [
      index('member_placed', ['memberId', 1], ['placedAt', -1]),
      index('pickup', ['pickupCode', 1]),
      index('state_placed', ['state', 1], ['placedAt', 1]),
      index('settle', ['settleAt', 1]),
    ],
  },
  ...insightCollections,
  {
    name: 'plans',
    holds: 'what will run out',
    indexes: [
      index('member_state', ['memberId', 1], ['state', 1], ['dueOn', 1]),
      index('state_close', ['state', 1], ['closeOn', 1]),
      index('member_opened', ['memberId', 1], ['openedOn', -1]),
    ],
  },
  {
    name: 'grants',
    holds: 'one permission for one message',
    indexes: [
      index('look', ['state', 1], ['purpose', 1], ['lookOn', 1]),
      index('member_state', ['memberId', 1], ['state', 1]),
    ],
  },
  { name: 'grant_pairings', holds: 'accepts seen, so that report and event are one', indexes: [] },
  {
    name: 'enrolments',
    holds: 'a member in a journey on an occasion',
    indexes: [index('state_next', ['state', 1], ['nextAt', 1]), index('member_state', ['memberId', 1], ['state', 1])],
  },
  { name: 'segments', holds: 'operators’ own segments', indexes: [index('saved', ['savedAt', -1])] },
  {
    name: 'campaigns',
    holds: 'what operators write in the console; job-campaigns writes state, problems and result',
    indexes: [index('state', ['state', 1])],
  },
  { name: 'campaign_launches', holds: 'how far a campaign has come', indexes: [index('phase', ['phase', 1])] },
  {
    name: 'exposures',
    holds: 'who was dealt which arm of an experiment or campaign',
    indexes: [
      index('experiment_member', ['experimentCode', 1], ['memberId', 1]),
      index('experiment_dealt', ['experimentCode', 1], ['exposedAt', 1]),
      index('experiment_arm', ['experimentCode', 1], ['arm', 1], ['leftOut', 1]),
      index('member_until', ['memberId', 1], ['untilAt', -1]),
    ],
  },
  { name: 'job_marks', holds: 'up to where a job has read', indexes: [] },
  { name: 'survey_answers', holds: 'how purchases turned out', indexes: [index('member', ['memberId', 1])] },
  {
    name: 'staff_tasks',
    holds: 'what staff should see to',
    indexes: [index('store_state', ['storeId', 1], ['state', 1], ['openedAt', -1]), index('member', ['memberId', 1])],
  },
  {
    name: 'touches',
    holds: 'planned and sent messages',
    indexes: [
      index('state_due', ['state', 1], ['dueAt', 1]),
      index('member_ended', ['memberId', 1], ['state', 1], ['endedAt', -1]),
      index('ended', ['purpose', 1], ['endedAt', 1]),
    ],
  },
  {
    name: 'inbox_entries',
    holds: 'messages in the app itself',
    indexes: [
      index('member_posted', ['memberId', 1], ['postedAt', -1], ['_id', -1]),
      index('member_read', ['memberId', 1], ['readAt', 1]),
    ],
  },
  { name: 'contact_choices', holds: 'what a member lets the shop start on its own', indexes: [] },
  { name: 'template_holds', holds: 'templates WeChat has refused, until when', indexes: [] },
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
