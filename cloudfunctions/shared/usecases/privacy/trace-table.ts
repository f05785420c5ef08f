import type { CollectionName } from '../context'

/**
 * What becomes of a collection when a member leaves. none: it says nothing of members, or says it without a name ·
 * remove: their documents go · rename: they stay, without the member, because figures and books need them.
 */
export type TraceRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'remove'; readonly by: string }
  | { readonly kind: 'rename'; readonly by: string; readonly blanks?: Readonly<Record<string, unknown>> }

/** Found by ids that begin with the member's. */
const ID_PREFIX = '_id:'

const none: TraceRule = { kind: 'none' }
const remove = (by = 'memberId'): TraceRule => ({ kind: 'remove', by })
const rename = (blanks: Readonly<Record<string, unknown>> = {}): TraceRule => ({
  kind: 'rename',
  by: 'memberId',
  blanks,
})

/** Every collection, so that none is forgotten: a new one does not compile without its rule. Identities go first. */
export const traceTable: Readonly<Record<CollectionName, TraceRule>> = {
  identities: remove(),
  members: remove('_id'),
  points_accounts: remove('_id'),
  points_entries: remove('accountId'),
  ledger_problems: remove('_id'),
  activity_earnings: remove(),
  activity_counts: remove('_id'),
  sign_ins: remove('_id'),
  referrals: remove('_id'),
  referral_codes: remove('byMemberId'),
  purchase_earnings: remove('_id'),
  contact_choices: remove('_id'),
  baskets: remove('_id'),
  product_views: remove('_id'),
  coupon_code_tries: remove('_id'),
  member_cadences: remove('_id'),
  member_histories: remove('_id'),
  member_scores: remove('_id'),
  consents: remove(),
  coupons: remove(),
  gift_claims: remove(),
  plans: remove(),
  grants: remove(),
  grant_pairings: remove(ID_PREFIX),
  enrolments: remove(),
  survey_answers: remove(),
  staff_tasks: remove(),
  touches: remove(),
  inbox_entries: remove(),
  segments: none,
  posts: remove(),
  comments: remove(),
  post_likes: remove(),
  post_reports: remove(),
  visits: remove(),
  cards: remove('_id'),
  coupon_shares: remove('byMemberId'),
  merges: remove('keptId'),
  reviews: rename({ text: '' }),
  coupon_codes: { kind: 'rename', by: 'claimedBy' },
  purchases: rename(),
  counter_sales: rename(),
  point_adjustments: rename(),
  exposures: rename(),
  orders: rename({ 'delivery.address': { name: '', phone: '', region: '', street: '' } }),
  card_orders: rename(),
  gift_orders: rename({ address: null, pickupCode: null, settleAt: null }),
  staff: none,
  stores: none,
  audit_entries: none,
  products: none,
  product_stocks: none,
  review_counts: none,
  outbox_rows: none,
  refunds: none,
  coupon_portions: none,
  budget_portions: none,
  campaigns: none,
  campaign_launches: none,
  gifts: none,
  gift_stocks: none,
  ways_budgets: none,
  rhythm_shards: none,
  buyer_samples: none,
  score_models: none,
  taste_shelves: none,
  figure_pieces: none,
  rollups: none,
  reminder_days: none,
  invitation_days: none,
  acquisition_costs: none,
  scope_rollups: none,
  followed_products: none,
  product_counts: none,
  product_pieces: none,
  due_models: none,
  priors: none,
  job_marks: none,
  template_holds: none,
  picture_checks: none,
  agenda: none,
  job_runs: none,
  hook_receipts: none,
  erasures: none,
}

/** The collections that hold something of a member, in the order in which it goes. */
export const tracedCollections = (Object.entries(traceTable) as [CollectionName, TraceRule][]).flatMap(
  ([collection, rule]) => (rule.kind === 'none' ? [] : [{ collection, rule }]),
)
