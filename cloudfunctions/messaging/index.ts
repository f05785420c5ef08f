import { serve } from '../shared/runtime/serve'
import { answerSurvey } from '../shared/usecases/messaging/answer-survey'
import { cancelReminder } from '../shared/usecases/messaging/cancel-reminder'
import { chooseContact } from '../shared/usecases/messaging/choose-contact'
import { openInbox } from '../shared/usecases/messaging/open-inbox'
import { openSurvey } from '../shared/usecases/messaging/open-survey'
import { readInbox } from '../shared/usecases/messaging/read-inbox'
import { reportAsk } from '../shared/usecases/messaging/report-ask'

export const main = serve('messaging', {
  answerSurvey,
  cancelReminder,
  chooseContact,
  openInbox,
  openSurvey,
  readInbox,
  reportAsk,
})
