import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildAll } from './build'
import { runNode } from './run'
import { addUp, closingLine, readReport, type Tally } from './tally'
import { typecheck } from './typecheck'

const reportDir = path.resolve(__dirname, '../dist/reports')

type Step = { readonly name: string; readonly run: () => Promise<boolean> }

const ran = async (script: string, ...args: readonly string[]): Promise<boolean> =>
  (await runNode(`node_modules/${script}`, args)) === 0

const steps: readonly Step[] = [
  { name: 'types', run: typecheck },
  {
    name: 'lint',
    run: () => ran('eslint/bin/eslint.js', '--config', 'config/eslint.config.mjs', '--max-warnings', '0', '.'),
  },
  { name: 'format', run: () => ran('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'boundaries',
    run: () =>
      ran(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', 'config/boundaries.cjs', 'miniprogram', 'cloudfunctions', 'config', 'tests'],
      ),
  },
  { name: 'build', run: () => buildAll({ ifStale: true }).then(() => true) },
]

/** The suites, in the order they run; walks come last and one by one, each has a browser and a cloud of its own. */
const suites = [
  { name: 'domain', args: ['--selectProjects', 'domain', '--coverage'] },
  { name: 'cloud-and-app', args: ['--selectProjects', 'cloud', 'app'] },
  { name: 'e2e', args: ['--selectProjects', 'e2e', '--runInBand', '--forceExit'] },
] as const

const testEverything = async (): Promise<void> => {
  rmSync(reportDir, { recursive: true, force: true })
  mkdirSync(reportDir, { recursive: true })
  const broken: string[] = []
  for (const { name, run } of steps) if (!(await timed(name, run))) broken.push(name)
  const tallies: Tally[] = []
  for (const { name, args } of suites) tallies.push(await runSuite(name, args))
  const tally = addUp(tallies, broken.length)
  if (broken.length > 0) console.log(`not ok: ${broken.join(', ')}`)
  process.exitCode = tally.failed > 0 ? 1 : 0
  console.log(closingLine(tally))
}

const runSuite = async (name: string, args: readonly string[]): Promise<Tally> => {
  const report = path.join(reportDir, `${name}.json`)
  const jest = () =>
    ran('jest/bin/jest.js', '--config', 'config/jest.config.cjs', ...args, '--json', '--outputFile', report)
  return readReport(report, await timed(`tests: ${name}`, jest))
}

const timed = async (name: string, run: () => Promise<boolean>): Promise<boolean> => {
  console.log(`\n── ${name} …`)
  const startedAt = Date.now()
  const ok = await run().catch((problem: unknown) => (console.error(problem), false))
  console.log(`── ${name}: ${ok ? 'ok' : 'NOT OK'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  return ok
}

void testEverything()
