import type { EpochMs } from '@domain/time'

/** One invocation as the log keeps it. `at` is the cloud's time, `tookMs` real. */
export type Run = {
  readonly requestId: string
  readonly functionName: string
  readonly source: string
  readonly at: EpochMs
  readonly tookMs: number
  readonly ok: boolean
  /** What the caller was told when it failed. */
  readonly problem: string | null
  readonly lines: readonly string[]
}

/** What a function has cost so far, since the start of this cloud. */
export type FunctionFigures = {
  readonly runs: number
  readonly failures: number
  readonly longestMs: number
  readonly peakRssKb: number
  readonly lastRun: Omit<Run, 'lines'> | null
}

/** The runs so far. */
export type RunBook = {
  readonly write: (run: Run, peakRssKb: number) => void
  readonly figures: (functionName: string) => FunctionFigures
  /** The newest runs first. */
  readonly recent: (filter: { readonly functionName?: string; readonly limit: number }) => readonly Run[]
}

const KEPT_RUNS = 2_000
const NOTHING: FunctionFigures = { runs: 0, failures: 0, longestMs: 0, peakRssKb: 0, lastRun: null }

/** Opens an empty book of runs; it keeps the last 2,000. */
export function openRunBook(): RunBook {
  const runs: Run[] = []
  const figures = new Map<string, FunctionFigures>()
  return {
    write: (run, peakRssKb) => {
      runs.push(run)
      if (runs.length > KEPT_RUNS * 2) runs.splice(0, runs.length - KEPT_RUNS)
      figures.set(run.functionName, added(figures.get(run.functionName) ?? NOTHING, run, peakRssKb))
    },
    figures: (functionName) => figures.get(functionName) ?? NOTHING,
    recent: ({ functionName, limit }) =>
      runs
        .filter((run) => functionName === undefined || run.functionName === functionName)
        .slice(-Math.min(limit, KEPT_RUNS))
        .reverse(),
  }
}

function added(before: FunctionFigures, { lines: _lines, ...run }: Run, peakRssKb: number): FunctionFigures {
  return {
    runs: before.runs + 1,
    failures: before.failures + (run.ok ? 0 : 1),
    longestMs: Math.max(before.longestMs, run.tookMs),
    peakRssKb: Math.max(before.peakRssKb, peakRssKb),
    lastRun: run,
  }
}
