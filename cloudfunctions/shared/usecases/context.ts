import type { Enrolment } from '@domain/journey/journey'
import type { Identity, Member } from '@domain/member/member'
import type { Grant } from '@domain/messaging/grant'
import type { GrantPairing } from '@domain/messaging/pairing'
import type { FieldValues } from '@domain/messaging/template'
import type { Touch } from '@domain/messaging/touch'
import type { PointsAccount } from '@domain/points/account'
import type { PointsEntry } from '@domain/points/entry'
import type { Program } from '@domain/program/program'
import type { Purchase } from '@domain/purchase/purchase'
import type { Refund } from '@domain/purchase/refund'
import type { Cadence } from '@domain/replenishment/cadence'
import type { Plan } from '@domain/replenishment/plan'
import type { Prior, ProductPrior } from '@domain/replenishment/prior'
import type { ProductRhythm } from '@domain/replenishment/product-rhythm'
import type { Product } from '@domain/shop/product'
import type { Day, EpochMs } from '@domain/time'

/** An account with the instant at which a lot is released or lapses next; null: nothing to settle. */
export type SettledAccount = PointsAccount & { readonly settleAt: EpochMs | null }

/** One member's rhythm: `purchaseSeq` says up to which posting; on `replanOn` the plans must be looked at. */
export type MemberCadences = {
  readonly memberId: string
  readonly shard: number
  readonly purchaseSeq: number
  readonly cadences: readonly Cadence[]
  readonly replanOn: Day
}

/** The sum of the rhythms of a shard's members. */
export type RhythmShard = { readonly shard: number; readonly rhythms: readonly ProductRhythm[] }

/** A prior as it is stored: products as a list, since a product's id may hold what a field's name may not. */
export type StoredPrior = {
  readonly prior: Omit<Prior, 'products'>
  readonly products: readonly (readonly [productId: string, prior: ProductPrior])[]
  readonly fittedAt: EpochMs
}

/** Until when a template is not to be used, and WeChat's code that said so. */
export type TemplateHold = { readonly until: EpochMs; readonly errCode: number }

/** When a job is next needed; `revision` guards against a lost update. */
export type Agenda = { readonly nextDueAt: EpochMs; readonly revision: number }

/** A job's lease and where it stands. `cursor` belongs to the stage; `doneKey` names the run that is complete. */
export type JobRun = {
  readonly leaseUntil: EpochMs
  readonly leaseBy: string
  readonly key: string
  readonly stage: number
  readonly cursor: string
  readonly doneKey: string
}

/** Signatures are kept until a replay would be stale anyway. */
export type HookReceipt = { readonly expiresAt: EpochMs }

/** What each collection holds. */
export type Documents = {
  members: Member
  identities: Identity
  products: Product
  purchases: Purchase
  refunds: Refund
  points_accounts: SettledAccount
  points_entries: PointsEntry
  member_cadences: MemberCadences
  rhythm_shards: RhythmShard
  priors: StoredPrior
  plans: Plan
  grants: Grant
  grant_pairings: GrantPairing
  enrolments: Enrolment
  touches: Touch
  template_holds: TemplateHold
  agenda: Agenda
  job_runs: JobRun
  hook_receipts: HookReceipt
}
export type CollectionName = keyof Documents

/** Reads and writes of single documents by id that happen together or not at all. The work may run more than once. */
export type Transaction = {
  read<C extends CollectionName>(collection: C, id: string): Promise<Documents[C] | null>
  write<C extends CollectionName>(collection: C, id: string, document: Documents[C]): Promise<void>
}

/** Single documents by id, outside a transaction. */
export type Database = {
  read<C extends CollectionName>(collection: C, id: string): Promise<Documents[C] | null>
  /** At most 500 ids; missing ones are left out, in no particular order. */
  readMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<readonly Documents[C][]>
  write<C extends CollectionName>(collection: C, id: string, document: Documents[C]): Promise<void>
  /** True when it was not there before. */
  add<C extends CollectionName>(collection: C, id: string, document: Documents[C]): Promise<boolean>
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
}

/** Questions to collections; each has a limit. */
export type Queries = {
  readonly members: {
    findStale(shard: number, limit: number): Promise<readonly Member[]>
    findToReview(today: Day, limit: number): Promise<readonly Member[]>
  }
  readonly identities: { openidOf(memberId: string): Promise<string | null> }
  readonly products: { list(category: string | null, afterSort: number, limit: number): Promise<readonly Product[]> }
  readonly purchases: {
    /** Newest first. */
    ofMember(memberId: string, limit: number): Promise<readonly Purchase[]>
    /** Not counting what was refunded whole. */
    since(memberId: string, after: EpochMs, limit: number): Promise<readonly Purchase[]>
  }
  readonly points: {
    findToSettle(now: EpochMs, limit: number): Promise<readonly SettledAccount[]>
    /** Newest first, below `beforeSeq`. */
    entries(accountId: string, beforeSeq: number, limit: number): Promise<readonly PointsEntry[]>
  }
  readonly cadences: {
    findToPlan(today: Day, limit: number): Promise<readonly MemberCadences[]>
    /** Looks at a member's plans again on a day. */
    replan(memberId: string, on: Day): Promise<void>
  }
  readonly plans: {
    /** What runs out first, first. */
    open(memberId: string, limit: number): Promise<readonly Plan[]>
    findToClose(today: Day, limit: number): Promise<readonly Plan[]>
    addMany(plans: readonly Plan[]): Promise<void>
  }
  readonly grants: {
    ofMember(memberId: string, limit: number): Promise<readonly Grant[]>
    /** Available ones whose day has come. */
    findToLookAt(today: Day, limit: number): Promise<readonly Grant[]>
    /** Looks at these members' available grants again on a day. */
    lookAgain(memberIds: readonly string[], on: Day): Promise<void>
  }
  readonly touches: {
    findDue(now: EpochMs, limit: number): Promise<readonly Touch[]>
    findClaimedBefore(at: EpochMs, limit: number): Promise<readonly Touch[]>
    nextDueAt(): Promise<EpochMs | null>
    deliveredSince(memberId: string, after: EpochMs, limit: number): Promise<readonly Touch[]>
  }
  readonly hookReceipts: { removeExpired(now: EpochMs): Promise<void> }
  readonly agenda: {
    /** Makes a job due at an instant, unless it is due earlier. */
    lower(job: string, dueAt: EpochMs): Promise<void>
    /** Sets the next instant if nobody has lowered it since `revision`. */
    advance(job: string, revision: number, nextDueAt: EpochMs): Promise<void>
  }
}

/** WeChat's code, 0 for delivered; `unknown` when nobody can say whether it was sent. */
export type SendAnswer =
  | { readonly kind: 'answered'; readonly errCode: number; readonly errMsg: string }
  | { readonly kind: 'unknown'; readonly errMsg: string }

/** One message to one person. */
export type SubscribeMessageGateway = {
  send(message: {
    readonly openid: string
    readonly tmplId: string
    readonly page: string
    readonly values: FieldValues
  }): Promise<SendAnswer>
}

/** What every use-case receives. */
export type Context = {
  readonly now: EpochMs
  readonly requestId: string
  readonly program: Program
  readonly database: Database
  readonly queries: Queries
  readonly subscribeMessages: SubscribeMessageGateway
  newId(): string
}

/** Where a job stands after a step: `cursor` is handed to the next one; `resumeAt`: nothing more can be done before. */
export type StepResult = { readonly done: boolean; readonly cursor?: string; readonly resumeAt?: EpochMs }

/** A bounded piece of a job; safe to repeat. The cursor is '' at first. */
export type JobStep = (ctx: Context, cursor: string) => Promise<StepResult>

/** What a member's action receives. `tappedAt`: when it was asked for, earlier than now where the phone had no network. */
export type MemberContext = Context & { readonly memberId: string; readonly tappedAt: EpochMs }
