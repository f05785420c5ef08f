import { job } from '../shared/runtime/job'
import { forgetReceipts } from '../shared/usecases/purchase/forget-receipts'
import { reviewTiers } from '../shared/usecases/member/review-tiers'
import { settleAccounts } from '../shared/usecases/points/settle-accounts'

/** Nightly: pending points are released, lapsed ones taken away, levels reviewed, old signatures forgotten. */
export const main = job({
  name: 'job-settle',
  rhythm: 'nightly',
  stages: [settleAccounts, reviewTiers, forgetReceipts],
})
