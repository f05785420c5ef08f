import { job } from '../shared/runtime/job'
import { tendCampaigns } from '../shared/usecases/campaign/tend-campaigns'

/** Every ten minutes: checks what operators have submitted, launches what is due, reports, ends. */
export const main = job({ name: 'job-campaigns', rhythm: 'ticking', stages: [tendCampaigns] })
