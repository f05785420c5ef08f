/** Every code a person can be refused with. A closed list: `contract/errors` holds one sentence for each. */
export type RefusalCode =
  | 'request/unknown-action'
  | 'request/invalid'
  | 'request/too-large'
  | 'request/malformed'
  | 'request/no-identity'
  | 'request/not-allowed'
  | 'request/wrong-source'
  | 'hook/unsigned'
  | 'hook/forged'
  | 'hook/stale'
  | 'hook/replayed'
  | 'member-code/unknown'
  | 'member-code/early'
  | 'member-code/expired'
  | 'member-code/used'
  | 'member-code/own'
  | 'visit/not-found'
  | 'visit/not-yours'
  | 'visit/expired'
  | 'staff/no-store'
  | 'purchase/due-changed'
  | 'purchase/conflict'
  | 'purchase/not-found'
  | 'purchase/in-future'
  | 'purchase/lines-mismatch'
  | 'purchase/over-refund'
  | 'points/insufficient'
  | 'points/out-of-range'
  | 'refund/nothing'
  | 'refund/not-in-order'
  | 'refund/more-than-bought'
  | 'refund/whole-set-only'
  | 'refund/already-asked'
  | 'refund/too-late'
  | 'order/not-found'
  | 'order/not-now'
  | 'order/sold-out'
  | 'order/price-changed'
  | 'order/gifts-changed'
  | 'order/unpaid-waiting'
  | 'payment/unavailable'
  | 'cart/full'
  | 'coupon/not-open'
  | 'coupon/gone'
  | 'coupon/limit-reached'
  | 'coupon/not-eligible'
  | 'coupon/not-usable'
  | 'coupon/not-found'
  | 'coupon/own-share'
  | 'coupon/code-unknown'
  | 'coupon/too-many-tries'
  | 'segment/invalid'
  | 'segment/not-found'
  | 'segment/too-many'
  | 'gift/not-open'
  | 'gift/gone'
  | 'gift/limit-reached'
  | 'gift/not-eligible'
  | 'gift/closed'
  | 'gift/not-found'
  | 'gift/order-not-found'
  | 'gift/address-missing'
  | 'gift/sent'
  | 'gift/handed-out'
  | 'gift/not-fetched'
  | 'gift/not-posted'
  | 'card/not-offered'
  | 'card/ended'
  | 'sign-in/done'
  | 'invitation/closed'
  | 'adjustment/not-found'
  | 'adjustment/closed'
  | 'adjustment/second-person'
  | 'plan/not-found'
  | 'plan/closed'
  | 'reminder/not-found'
  | 'survey/not-found'
  | 'task/not-found'
  | 'message/unknown-template'
  | 'product/not-found'
  | 'product/not-for-sale'
  | 'member/not-found'
  | 'member/already-linked'
  | 'member/birthday-fixed'
  | 'member/two-wechats'
  | 'member/merge-other-way'
  | 'member/not-mergeable'
  | 'merge/not-found'
  | 'merge/closed'
  | 'merge/second-person'
  | 'phone/code-expired'
  | 'phone/other-wechat'
  | 'community/closed'
  | 'community/empty'
  | 'community/too-long'
  | 'community/too-many-pictures'
  | 'community/unfit'
  | 'community/not-bought'
  | 'community/post-not-found'
  | 'review/not-bought'
  | 'review/not-received'
  | 'review/already-written'
  | 'review/not-shown'
  | 'review/own'
  | 'review/reward-limit'
  | 'figures/bad-window'
  | 'figures/none-yet'
  | 'cost/month-out-of-range'
  | 'cost/unknown-channel'
  | 'privacy/open-orders'
  | 'privacy/works-here'
  | 'privacy/no-consent'
  | 'try-again'

/** What a refusal says about its numbers: units are in the field names. */
export type RefusalDetails = Readonly<Record<string, string | number>>

/** A command the rules do not allow. Thrown by domain and use-cases, answered to a person as a sentence. */
export type Refusal = Error & { readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } }

/** Makes a refusal to throw: `throw refuse('points/insufficient', { short: 120 })`. */
export const refuse = (code: RefusalCode, details: RefusalDetails = {}): Refusal =>
  Object.assign(new Error(code), { refusal: { code, details } })

/** Tells refusals from faults. */
export const isRefusal = (thrown: unknown): thrown is Refusal =>
  thrown instanceof Error && 'refusal' in thrown && typeof thrown.refusal === 'object'

/** Something an operator has to put right before rules can be published, as data: where, and a sentence. */
export type Violation = { readonly at: string; readonly problem: string }

/** A rule of a check: whether it holds, where it looked, and what to say when it does not. */
export type Check = readonly [holds: boolean, at: string, problem: string]

/** What is violated among some checks, in their order. */
export const violationsOf = (checks: readonly Check[]): readonly Violation[] =>
  checks.filter(([holds]) => !holds).map(([, at, problem]) => ({ at, problem }))

/** True for a whole number between two bounds, both included. */
export const isWholeWithin = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most
