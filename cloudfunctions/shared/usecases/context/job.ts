import type { EpochMs } from '@domain/time'

/** When a job is next needed; `revision` guards against a lost update. */
export type Agenda = { readonly nextDueAt: EpochMs; readonly revision: number }

/** A job's lease and where it stands. `cursor` belongs to the stage; `doneKey` names the run that is complete. */
export type JobRun = {
  readonly leaseUntil: EpochMs
  readonly leaseBy: string
  readonly key: string
  readonly stage: number
  readonly cursor: string
  readonly doneKey: string
}

/** What the collections of jobs hold. */
export type JobDocuments = { agenda: Agenda; job_runs: JobRun }

/** Questions about jobs. */
export type JobQueries = {
  readonly agenda: {
    /** Makes a job due at an instant, unless it is due earlier. */
    lower(job: string, dueAt: EpochMs): Promise<void>
    /** Sets the next instant if nobody has lowered it since `revision`. */
    advance(job: string, revision: number, nextDueAt: EpochMs): Promise<void>
  }
}
