import type { Enrolment } from '@domain/journey/journey'
import type { StaffTask, SurveyAnswer } from '@domain/journey/survey'
import type { Product } from '@domain/shop/product'
import type { Day, EpochMs } from '@domain/time'

/** Up to where a job has read; what lies a little before it is read again, since writes may come late. */
export type JobMark = { readonly at: EpochMs }

/** What the collections of journeys hold. */
export type JourneyDocuments = {
  enrolments: Enrolment
  job_marks: JobMark
  survey_answers: SurveyAnswer
  staff_tasks: StaffTask
}

/** Questions about journeys and what comes of them. */
export type JourneyQueries = {
  readonly enrolments: {
    /** Running ones to be looked at, the longest waiting first. */
    findDue(now: EpochMs, limit: number): Promise<readonly Enrolment[]>
    running(memberId: string, limit: number): Promise<readonly Enrolment[]>
  }
  /** Products that came on or after a day, the newest first. */
  readonly arrivals: { since(on: Day, limit: number): Promise<readonly Product[]> }
  readonly staffTasks: {
    /** Open ones of these stores, the newest first; those of `online` are anybody's. */
    open(storeIds: readonly string[], limit: number): Promise<readonly StaffTask[]>
  }
}
