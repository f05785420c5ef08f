import { job } from '../shared/runtime/job'
import { enrolBought, enrolReceived } from '../shared/usecases/journey/enrol-bought'
import { visitDue } from '../shared/usecases/journey/visit-due'

/** Hourly: who has received something is visited, three times at most, each time when it is due. */
export const main = job({
  name: 'job-follow-ups',
  rhythm: 'ticking',
  stages: [enrolBought, enrolReceived, visitDue],
})
