import { job } from '../shared/runtime/job'
import { giveDayCoupons } from '../shared/usecases/coupon/give-day-coupons'
import { settleCoupons } from '../shared/usecases/coupon/settle-coupons'
import { forgetReceipts } from '../shared/usecases/purchase/forget-receipts'
import { reviewTiers } from '../shared/usecases/member/review-tiers'
import { finishErasures } from '../shared/usecases/privacy/finish-erasures'
import { settleAccounts } from '../shared/usecases/points/settle-accounts'

/** Nightly: pending points are released, lapsed ones taken away, coupons lapse and are given, levels reviewed, old signatures forgotten. */
export const main = job({
  name: 'job-settle',
  rhythm: 'nightly',
  stages: [settleAccounts, settleCoupons, giveDayCoupons, reviewTiers, forgetReceipts, finishErasures],
})
