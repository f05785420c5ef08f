import type { SurveyPage } from '@contract/messaging'
import type { MemberContext } from '../context'
import { loadSurvey } from '../views/survey'

/** The question after some use. @throws refusal survey/not-found, also for another's. */
export const openSurvey = (ctx: MemberContext, input: { readonly surveyId: string }): Promise<SurveyPage> =>
  loadSurvey(ctx, input.surveyId)
