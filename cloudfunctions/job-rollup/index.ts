import { job } from '../shared/runtime/job'
import { countInvitations } from '../shared/usecases/analytics/count-invitations'
import { countReminders } from '../shared/usecases/analytics/count-reminders'
import { countRenewals } from '../shared/usecases/analytics/count-renewals'
import { finishRollup } from '../shared/usecases/analytics/finish-rollup'
import { foldMonths } from '../shared/usecases/analytics/fold-months'

/** Nightly, after the scores: rates and months read off the counts, reminders, members by stage. */
export const main = job({
  name: 'job-rollup',
  rhythm: 'nightly',
  after: 'job-predict',
  stages: [foldMonths, countReminders, countInvitations, countRenewals, finishRollup],
})
