import { serve } from '../shared/runtime/serve'
import { cancelReminder } from '../shared/usecases/messaging/cancel-reminder'
import { reportAsk } from '../shared/usecases/messaging/report-ask'

export const main = serve('messaging', { cancelReminder, reportAsk })
