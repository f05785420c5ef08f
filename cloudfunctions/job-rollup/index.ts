import { job } from '../shared/runtime/job'
import { countFunnel } from '../shared/usecases/analytics/count-funnel'
import { countInvitations } from '../shared/usecases/analytics/count-invitations'
import { countReminders } from '../shared/usecases/analytics/count-reminders'
import { countRenewals } from '../shared/usecases/analytics/count-renewals'
import { countTrends } from '../shared/usecases/analytics/count-trends'
import { finishRollup } from '../shared/usecases/analytics/finish-rollup'
import { foldMonths } from '../shared/usecases/analytics/fold-months'
import { followProducts } from '../shared/usecases/analytics/follow-products'
import { outlookCohorts } from '../shared/usecases/analytics/outlook-cohorts'
import { recountHistories } from '../shared/usecases/analytics/recount-histories'

const counts = [countReminders, countInvitations, countRenewals, countFunnel, countTrends]

/** Nightly, after the scores: rates and months read off the counts, reminders, the funnel, trends, members by stage. */
export const main = job({
  name: 'job-rollup',
  rhythm: 'nightly',
  after: 'job-predict',
  stages: [followProducts, recountHistories, foldMonths, ...counts, outlookCohorts, finishRollup],
})
