import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { lock } from 'proper-lockfile'
import { checkProgram } from './check-program'
import { buildFunctions } from './functions'
import { runNodeQuietly } from './run'
import { overweight, weighPackages, weightLine } from './sizes'
import { dropStamp, fingerprint, isFresh, putStamp } from './stamp'

const project = path.resolve(__dirname, '..')

/** What a build makes: the cloud functions, the mini-program for WeChat, the same app for a browser. */
export type Part = 'functions' | 'weapp' | 'h5'

/** `only`: these parts. `ifStale`: leave a part alone whose inputs have not changed since it was built. */
export type BuildOptions = { readonly only?: readonly Part[]; readonly ifStale?: boolean }

const everywhere = [
  'package-lock.json',
  'tsconfig.json',
  'cloudfunctions/shared/domain',
  'cloudfunctions/shared/contract',
]
const app = [...everywhere, 'miniprogram', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/taro']

const parts = {
  functions: {
    inputs: [...everywhere, 'cloudfunctions', 'config/program', 'config/database', 'config/functions.ts'],
    output: 'dist/cloudfunctions',
    make: () => makeFunctions(),
  },
  weapp: { inputs: app, output: 'dist/miniprogram/app.json', make: () => makeApp('weapp') },
  h5: { inputs: app, output: 'dist/h5/index.html', make: () => makeApp('h5') },
} as const satisfies Record<Part, { inputs: readonly string[]; output: string; make: () => Promise<void> }>

/** Builds into dist/; throws where something does not compile or a package is over its budget. */
export const buildAll = async ({
  only = ['functions', 'weapp', 'h5'],
  ifStale = false,
}: BuildOptions = {}): Promise<void> => {
  const release = await waitForTurn()
  try {
    for (const part of only) await buildPart(part, ifStale)
  } finally {
    await release()
  }
  if (only.includes('weapp')) weigh()
}

/** One build at a time, whichever process it runs in: two would write the same files. */
const waitForTurn = async (): Promise<() => Promise<void>> => {
  const dist = path.join(project, 'dist')
  mkdirSync(dist, { recursive: true })
  const patience = { retries: 600, factor: 1, minTimeout: 1_000 }
  return lock(dist, { lockfilePath: path.join(dist, '.lock'), stale: 60_000, retries: patience })
}

const buildPart = async (part: Part, ifStale: boolean): Promise<void> => {
  const { inputs, output, make } = parts[part]
  if (ifStale && isFresh(part, inputs, output)) return console.log(`build ${part}: up to date`)
  console.log(`build ${part} …`)
  const startedAt = Date.now()
  const print = fingerprint(inputs)
  dropStamp(part)
  await make()
  putStamp(part, print)
  console.log(`build ${part}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

const makeFunctions = async (): Promise<void> => {
  checkProgram()
  for (const { name, bytes } of await buildFunctions())
    console.log(`  ${name.padEnd(24)} ${(bytes / 1024).toFixed(1)} KB`)
}

const makeApp = async (type: 'weapp' | 'h5'): Promise<void> => {
  const args = ['build', '--type', type]
  const { code, output } = await runNodeQuietly('node_modules/@tarojs/cli/bin/taro', args, { NODE_ENV: 'production' })
  if (code === 0) return
  console.error(withoutProgress(output))
  throw new Error(`taro build --type ${type} ended with ${code}`)
}

/** What Taro said, less its progress bar: lines that it draws over again and the codes that move the cursor. */
const withoutProgress = (output: string): string => {
  const lines = stripVTControlCharacters(output).split('\n')
  return lines.slice(lines.map((line) => line.startsWith('● Webpack')).lastIndexOf(true) + 1).join('\n')
}

const weigh = (): void => {
  const packages = weighPackages(path.join(project, 'dist/miniprogram'))
  for (const one of packages) console.log(`  ${weightLine(one)}`)
  const tooHeavy = overweight(packages)
  if (tooHeavy.length > 0) throw new Error(`over budget: ${tooHeavy.map(({ name }) => name).join(', ')}`)
}

if (require.main === module) {
  buildAll().catch((problem: unknown) => {
    console.error(problem)
    process.exitCode = 1
  })
}
