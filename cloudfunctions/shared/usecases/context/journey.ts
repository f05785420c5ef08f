import type { Enrolment } from '@domain/journey/journey'

/** What the collections of journeys hold. */
export type JourneyDocuments = { enrolments: Enrolment }
