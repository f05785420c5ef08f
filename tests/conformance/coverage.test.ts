import fs from 'node:fs'
import path from 'node:path'
import { openBench, type Bench } from './sdk'

let bench: Bench

beforeAll(async () => {
  bench = await openBench({})
})

afterAll(() => bench.close())

const suites = fs
  .readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts') && name !== path.basename(__filename))
  .map((name) => fs.readFileSync(path.join(__dirname, name), 'utf8'))
  .join('\n')

/** Not operators: ways to others, and the SDK's own. `text` and `meta` need a text index, which nobody can make. */
const others = new Set([
  'aggregate',
  'project',
  'pipeline',
  'text',
  'meta',
  'constructor',
  'pushStage',
  'end',
  'unwrap',
])

const isNamed = (name: string): boolean => new RegExp(`[.'"]${name}\\b`).test(suites)
const missing = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !others.has(name) && !isNamed(name))

test('every command the SDK can send has a case here', () => {
  const names = Object.keys(bench.db.command)
  expect(names.length).toBeGreaterThan(35)
  expect(missing(names)).toEqual([])
})

test('every aggregation operator the SDK can send has a case here', () => {
  const names = Object.keys(bench.db.command.aggregate)
  expect(names.length).toBeGreaterThan(70)
  expect(missing(names)).toEqual([])
})

test('every aggregation stage the SDK can send has a case here', () => {
  const stages = Object.getOwnPropertyNames(Object.getPrototypeOf(bench.db.collection('any').aggregate()))
  expect(stages.length).toBeGreaterThan(15)
  expect(missing(stages)).toEqual([])
})
