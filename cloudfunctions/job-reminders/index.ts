import { job } from '../shared/runtime/job'
import { enrolReminders } from '../shared/usecases/journey/enrol-reminders'

/** Hourly: plans that are due and asked for become planned touches. */
export const main = job({ name: 'job-reminders', rhythm: 'ticking', stages: [enrolReminders] })
