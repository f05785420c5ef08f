import { existsSync, readFileSync } from 'node:fs'

/** What became of tests: each counted once. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numRuntimeErrorTestSuites: number
}

/**
 * Reads jest's JSON report. A suite that did not load counts as one failure, and so does a run that ended badly
 * though each test passed (coverage, a crash) or that left no report.
 */
export const readReport = (file: string, endedWell: boolean): Tally => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return {
    passed: report.numPassedTests,
    failed: endedWell ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** All together; each broken step outside of the tests is one more failure. */
export const addUp = (tallies: readonly Tally[], brokenSteps: number): Tally => ({
  passed: sum(tallies.map(({ passed }) => passed)),
  failed: sum(tallies.map(({ failed }) => failed)) + brokenSteps,
  skipped: sum(tallies.map(({ skipped }) => skipped)),
})

/** The last line that a run of all tests prints. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
