import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addUp, closingLine, readReport } from './tally'

let folder = ''
const report = (passed: number, failed: number, more: { pending?: number; todo?: number; unloaded?: number } = {}) => {
  const file = path.join(folder, 'report.json')
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: more.pending ?? 0 }
  const rest = { numTodoTests: more.todo ?? 0, numRuntimeErrorTestSuites: more.unloaded ?? 0 }
  writeFileSync(file, JSON.stringify({ ...counts, ...rest }))
  return file
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tally-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a good run is told as it is', () => {
  expect(closingLine(readReport(report(12, 0), true))).toBe('12 passed, 0 failed')
})

test('what was left out is said', () => {
  expect(closingLine(readReport(report(12, 0, { pending: 2, todo: 1 }), true))).toBe('12 passed, 0 failed, 3 skipped')
})

test('a file that does not load is a failure, though no test of it failed', () => {
  expect(readReport(report(12, 0, { unloaded: 2 }), false)).toEqual({ passed: 12, failed: 2, skipped: 0 })
})

test('a run that ended badly is a failure, though every test passed', () => {
  expect(readReport(report(12, 0), false).failed).toBe(1)
  expect(readReport(report(12, 3), false).failed).toBe(3)
})

test('a run that left no report is a failure', () => {
  expect(readReport(path.join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('types that do not hold are a failure of the whole', () => {
  const tallies = [
    { passed: 5, failed: 0, skipped: 1 },
    { passed: 7, failed: 1, skipped: 0 },
  ]
  expect(addUp(tallies, 2)).toEqual({ passed: 12, failed: 3, skipped: 1 })
})
