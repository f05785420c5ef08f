import { job } from '../shared/runtime/job'
import { closePlans } from '../shared/usecases/replenishment/close-plans'
import { collectCadences } from '../shared/usecases/replenishment/collect-cadences'
import { fitShopPrior } from '../shared/usecases/replenishment/fit-shop-prior'
import { planMembers } from '../shared/usecases/replenishment/plan-members'

/** Nightly: cadence → prior → plans. */
export const main = job({
  name: 'job-predict',
  rhythm: 'nightly',
  stages: [collectCadences, fitShopPrior, closePlans, planMembers],
})
