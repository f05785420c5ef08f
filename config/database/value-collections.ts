import { index, type CollectionRow } from './collection-row'

/** What is worth money: points, coupons, gifts. */
export const valueCollections: readonly CollectionRow[] = [
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
]
