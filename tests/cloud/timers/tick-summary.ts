import type { EpochMs } from '@domain/time'

/** What one function did while the clock moved. */
export type TickSummary = {
  readonly runs: number
  readonly failed: number
  /** How many of the runs were second and later tries. */
  readonly retries: number
  readonly longestMs: number
  readonly lastProblem: string | null
}

/** What a move of the clock did. */
export type MoveSummary = {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly ticks: number
  readonly functions: Readonly<Record<string, TickSummary>>
}

const EMPTY: TickSummary = { runs: 0, failed: 0, retries: 0, longestMs: 0, lastProblem: null }

/** Adds one run to a function's summary. */
export const withRun = (
  before: TickSummary | undefined,
  run: { readonly problem: string | null; readonly isRetry: boolean; readonly tookMs: number },
): TickSummary => {
  const { runs, failed, retries, longestMs, lastProblem } = before ?? EMPTY
  return {
    runs: runs + 1,
    failed: failed + (run.problem === null ? 0 : 1),
    retries: retries + (run.isRetry ? 1 : 0),
    longestMs: Math.max(longestMs, run.tookMs),
    lastProblem: run.problem ?? lastProblem,
  }
}
