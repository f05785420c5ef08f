import type { MetricsProgram } from '../analytics/metrics-program'
import type { ExperimentProgram } from '../experiment/experiment-program'
import type { FollowUpProgram } from '../journey/follow-up'
import type { Journey } from '../journey/journey'
import type { MessageProgram } from '../messaging/message-program'
import type { CommunityProgram } from '../community/community-program'
import type { CouponProgram } from '../coupon/coupon-program'
import type { GiftProgram } from '../points/gift-program'
import type { PointsProgram } from '../points/program'
import type { WaysProgram } from '../points/ways-program'
import type { ShopProgram } from '../shop/shop-program'
import type { ReplenishmentProgram } from '../replenishment/replenishment-program'
import type { CardProgram } from '../member/card-program'
import type { TierProgram } from '../member/tier'

/** All rules as data. Every entry, touch and enrolment stores the version it was decided under. */
export type Program = {
  readonly version: number
  readonly shopName: string
  readonly tiers: TierProgram
  readonly card: CardProgram
  readonly points: PointsProgram
  readonly ways: WaysProgram
  readonly gifts: GiftProgram
  readonly coupons: CouponProgram
  readonly shop: ShopProgram
  readonly replenishment: ReplenishmentProgram
  readonly messages: MessageProgram
  readonly community: CommunityProgram
  readonly journeys: readonly Journey[]
  readonly followUps: FollowUpProgram
  readonly experiments: ExperimentProgram
  readonly metrics: MetricsProgram
}
