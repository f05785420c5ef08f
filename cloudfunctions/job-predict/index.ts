import { job } from '../shared/runtime/job'
import { calibrateIntervals } from '../shared/usecases/replenishment/calibrate-intervals'
import { closePlans } from '../shared/usecases/replenishment/close-plans'
import { collectCadences } from '../shared/usecases/replenishment/collect-cadences'
import { fitShopPrior } from '../shared/usecases/replenishment/fit-shop-prior'
import { planMembers } from '../shared/usecases/replenishment/plan-members'
import { fitScores } from '../shared/usecases/segment/fit-scores'
import { fitShelf } from '../shared/usecases/recommendation/fit-shelf'
import { scoreMembers } from '../shared/usecases/segment/score-members'

/** Nightly: cadence → prior → plans → scores. */
export const main = job({
  name: 'job-predict',
  rhythm: 'nightly',
  stages: [
    collectCadences,
    fitShopPrior,
    calibrateIntervals,
    closePlans,
    planMembers,
    fitScores,
    scoreMembers,
    fitShelf,
  ],
})
