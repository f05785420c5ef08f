import type { CollectionName } from '../context'

/**
 * What becomes of what names the left one of two members who become one. none: it names nobody · joined: with the other's
 * in one transaction · move: names the kept one from then on, under the ids it has · page: the same, document by document ·
 * drop: goes, since it is computed anew or said anew · stays: under the left one, found through the merge and erased with the
 * kept one · in-app: only somebody with WeChat can have it, so that whoever has it is not merged away.
 */
export type MergeRule =
  | { readonly kind: 'none' | 'joined' | 'stays' | 'page' }
  | { readonly kind: 'move' | 'drop'; readonly by: string }
  | { readonly kind: 'in-app'; readonly by: string; readonly what: string }

const none: MergeRule = { kind: 'none' }
const joined: MergeRule = { kind: 'joined' }
const page: MergeRule = { kind: 'page' }
const stays: MergeRule = { kind: 'stays' }
const move = (by = 'memberId'): MergeRule => ({ kind: 'move', by })
const drop = (by = 'memberId'): MergeRule => ({ kind: 'drop', by })
const inApp = (what: string, by = 'memberId'): MergeRule => ({ kind: 'in-app', by, what })

/** Every collection, so that none is forgotten: a new one does not compile without its rule. */
export const mergeTable: Readonly<Record<CollectionName, MergeRule>> = {
  members: joined,
  points_accounts: joined,
  purchase_earnings: joined,
  points_entries: stays,
  ledger_problems: stays,
  exposures: stays,
  identities: move(),
  merges: move('keptId'),
  coupons: move(),
  coupon_codes: move('claimedBy'),
  coupon_shares: move('byMemberId'),
  gift_orders: move(),
  counter_sales: move(),
  visits: move(),
  point_adjustments: move(),
  reviews: move(),
  posts: move(),
  comments: move(),
  inbox_entries: move(),
  enrolments: move(),
  touches: move(),
  survey_answers: move(),
  staff_tasks: move(),
  referral_codes: move('byMemberId'),
  purchases: page,
  gift_claims: page,
  plans: drop(),
  member_cadences: drop('_id'),
  member_histories: drop('_id'),
  member_scores: drop('_id'),
  baskets: drop('_id'),
  product_views: drop('_id'),
  coupon_code_tries: drop('_id'),
  contact_choices: drop('_id'),
  consents: drop(),
  post_likes: drop(),
  post_reports: drop(),
  cards: inApp('会员卡', '_id'),
  orders: inApp('线上订单'),
  card_orders: inApp('会员卡订单'),
  grants: inApp('提醒授权'),
  grant_pairings: inApp('提醒授权', '_id:'),
  sign_ins: inApp('签到', '_id'),
  activity_earnings: inApp('活动积分'),
  activity_counts: inApp('活动积分', '_id'),
  referrals: inApp('受邀', '_id'),
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
  segments: none,
  acquisition_costs: none,
  scope_rollups: none,
  followed_products: none,
  product_counts: none,
  product_pieces: none,
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

type RuleOf<Kind extends MergeRule['kind']> = Extract<MergeRule, { readonly kind: Kind }>

/** The collections of one kind of rule. */
export const mergedBy = <Kind extends 'move' | 'drop' | 'in-app'>(
  kind: Kind,
): readonly (RuleOf<Kind> & { readonly collection: CollectionName })[] =>
  (Object.entries(mergeTable) as [CollectionName, MergeRule][]).flatMap(([collection, rule]) =>
    rule.kind === kind ? [{ ...(rule as RuleOf<Kind>), collection }] : [],
  )
