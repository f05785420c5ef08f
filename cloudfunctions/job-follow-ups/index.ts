import { job } from '../shared/runtime/job'
import { enrolBought } from '../shared/usecases/journey/enrol-bought'
import { enrolReceived } from '../shared/usecases/journey/enrol-received'
import { visitDue } from '../shared/usecases/journey/visit-due'

/** Hourly: who has received something is visited, three times at most, each time when it is due. */
export const main = job({
  name: 'job-follow-ups',
  rhythm: 'ticking',
  stages: [enrolBought, enrolReceived, visitDue],
})
