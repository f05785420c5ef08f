import type { Staff } from '@domain/member/staff'
import type { Program } from '@domain/program/program'
import type { EpochMs } from '@domain/time'
import type { AnalyticsDocuments, AnalyticsQueries } from './context/analytics'
import type { CampaignDocuments, CampaignQueries } from './context/campaign'
import type { CommunityDocuments, CommunityQueries, ContentCheckGateway, FileGateway } from './context/community'
import type { CardDocuments, CardQueries } from './context/card'
import type { CouponDocuments, CouponQueries } from './context/coupon'
import type { JobDocuments, JobQueries } from './context/job'
import type { JourneyDocuments, JourneyQueries } from './context/journey'
import type { MemberDocuments, MemberQueries, PhoneGateway } from './context/member'
import type { MessagingDocuments, MessagingQueries, SubscribeMessageGateway } from './context/messaging'
import type { PointsDocuments, PointsQueries } from './context/points'
import type { PrivacyDocuments, PrivacyQueries } from './context/privacy'
import type { PurchaseDocuments, PurchaseQueries } from './context/purchase'
import type { RecommendationDocuments } from './context/recommendation'
import type { ReplenishmentDocuments, ReplenishmentQueries } from './context/replenishment'
import type { ReviewDocuments, ReviewQueries } from './context/review'
import type { SegmentDocuments, SegmentQueries } from './context/segment'
import type { PaymentGateway, ShippingGateway, ShopDocuments, ShopQueries } from './context/shop'
import type { StaffDocuments, StaffQueries } from './context/staff'

/** What each collection holds. */
export type Documents = AnalyticsDocuments &
  CampaignDocuments &
  CommunityDocuments &
  CardDocuments &
  CouponDocuments &
  JobDocuments &
  JourneyDocuments &
  MemberDocuments &
  MessagingDocuments &
  PointsDocuments &
  PrivacyDocuments &
  PurchaseDocuments &
  RecommendationDocuments &
  ReplenishmentDocuments &
  ReviewDocuments &
  SegmentDocuments &
  ShopDocuments &
  StaffDocuments
export type CollectionName = keyof Documents

/** Questions to collections; each has a limit. */
export type Queries = AnalyticsQueries &
  CampaignQueries &
  CommunityQueries &
  CardQueries &
  CouponQueries &
  JobQueries &
  JourneyQueries &
  MemberQueries &
  MessagingQueries &
  PointsQueries &
  PrivacyQueries &
  PurchaseQueries &
  ReplenishmentQueries &
  ReviewQueries &
  SegmentQueries &
  ShopQueries &
  StaffQueries

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

/** What only the cloud knows; '' where the environment has none. */
export type Secrets = { readonly memberCode: string; readonly couponCode: string; readonly phone: string }

/** What every use-case receives. */
export type Context = {
  readonly now: EpochMs
  readonly requestId: string
  readonly program: Program
  readonly secrets: Secrets
  readonly database: Database
  readonly queries: Queries
  readonly subscribeMessages: SubscribeMessageGateway
  readonly payments: PaymentGateway
  readonly shipping: ShippingGateway
  readonly contentChecks: ContentCheckGateway
  readonly files: FileGateway
  readonly phones: PhoneGateway
  newId(): string
  /** The same for all calls of one running instance, below 2³²: which of the counters of something hot it takes first. */
  readonly lane: number
}

/** Where a job stands after a step: `cursor` is handed to the next one; `resumeAt`: nothing more can be done before. */
export type StepResult = { readonly done: boolean; readonly cursor?: string; readonly resumeAt?: EpochMs }

/** A bounded piece of a job; safe to repeat. The cursor is '' at first. */
export type JobStep = (ctx: Context, cursor: string) => Promise<StepResult>

/** What a member's action receives. `tappedAt`: when it was asked for, earlier than now where the phone had no network. */
export type MemberContext = Context & { readonly memberId: string; readonly tappedAt: EpochMs }

/** What an action of staff or of an operator receives: `memberId` is their own. */
export type StaffContext = MemberContext & { readonly staff: Staff }
