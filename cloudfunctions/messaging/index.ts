import { serve } from '../shared/runtime/serve'
import { cancelReminder } from '../shared/usecases/messaging/cancel-reminder'
import { chooseContact } from '../shared/usecases/messaging/choose-contact'
import { openInbox } from '../shared/usecases/messaging/open-inbox'
import { readInbox } from '../shared/usecases/messaging/read-inbox'
import { reportAsk } from '../shared/usecases/messaging/report-ask'

export const main = serve('messaging', { cancelReminder, chooseContact, openInbox, readInbox, reportAsk })
