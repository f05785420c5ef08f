import { job } from '../shared/runtime/job'
import { settleCards } from '../shared/usecases/card/settle-cards'
import { giveDayCoupons } from '../shared/usecases/coupon/give-day-coupons'
import { settleCoupons } from '../shared/usecases/coupon/settle-coupons'
import { settleGifts } from '../shared/usecases/gift/settle-gifts'
import { forgetReceipts } from '../shared/usecases/purchase/forget-receipts'
import { finishMerges } from '../shared/usecases/member/finish-merges'
import { reviewTiers } from '../shared/usecases/member/review-tiers'
import { finishErasures } from '../shared/usecases/privacy/finish-erasures'
import { reviewAccounts } from '../shared/usecases/points/review-accounts'
import { rewardReferrals } from '../shared/usecases/points/reward-referrals'
import { settleAccounts } from '../shared/usecases/points/settle-accounts'

const ledgers = [settleAccounts, settleGifts, rewardReferrals, reviewAccounts]
const offers = [settleCoupons, giveDayCoupons, settleCards]

/** Nightly: pending points are released, lapsed ones taken away, invitations rewarded, ledgers verified, coupons lapse and are given, levels reviewed, old signatures forgotten, merges and erasures finished. */
export const main = job({
  name: 'job-settle',
  rhythm: 'nightly',
  stages: [...ledgers, ...offers, reviewTiers, forgetReceipts, finishMerges, finishErasures],
})
