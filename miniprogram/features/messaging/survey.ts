import type { SurveyPage } from '@contract/messaging'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const queries = new Map<string, Query<SurveyPage>>()

/** What the page of one survey shows; one query a survey. */
export function survey(surveyId: string): Query<SurveyPage> {
  const known = queries.get(surveyId)
  if (known) return known
  const made = createQuery(`survey:${surveyId}`, () => cloud.messaging.openSurvey({ surveyId }))
  queries.set(surveyId, made)
  return made
}
