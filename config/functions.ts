import { context, type BuildOptions, type Plugin } from 'esbuild'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { dependencies } from '../package.json'

const root = path.resolve(__dirname, '..')
const sourceDir = path.join(root, 'cloudfunctions')
const outputDir = path.join(root, 'dist/cloudfunctions')

/** A cloud function as it is deployed: its name and the size of its one file in bytes. */
export type BuiltFunction = { readonly name: string; readonly bytes: number }

/** Bundles every cloud function into dist/cloudfunctions/<name>/; throws where one does not compile or has no config.json. */
export const buildFunctions = async (): Promise<readonly BuiltFunction[]> => {
  const names = functionNames()
  const bundler = await context(optionsFor(names))
  try {
    await bundler.rebuild()
  } finally {
    await bundler.dispose()
  }
  dropOthers(names)
  return names.map((name) => ({ name, bytes: statSync(path.join(outputDir, name, 'index.js')).size }))
}

/** Bundles, then again at each change; `whenBuilt` hears every good build. The answer stops the watching. */
export const watchFunctions = async (whenBuilt: () => void): Promise<() => Promise<void>> => {
  const bundler = await context(optionsFor(functionNames(), whenBuilt))
  await bundler.watch()
  return () => bundler.dispose()
}

/** Every folder of cloudfunctions/ but `shared` is a function. */
export const functionNames = (): readonly string[] =>
  readdirSync(sourceDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name)
    .sort()

const optionsFor = (names: readonly string[], whenBuilt?: () => void): BuildOptions => ({
  entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, path.join(sourceDir, name, 'index.ts')])),
  outdir: outputDir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  charset: 'utf8',
  external: ['wx-server-sdk'],
  tsconfig: path.join(root, 'tsconfig.json'),
  logLevel: 'warning',
  plugins: [accompany(names, whenBuilt)],
})

/** Puts beside each bundle what WeChat wants to deploy it, and watches the configuration too. */
const accompany = (names: readonly string[], whenBuilt?: () => void): Plugin => ({
  name: 'accompany',
  setup: (build) => {
    build.onLoad({ filter: /cloudfunctions[\\/][^\\/]+[\\/]index\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8'),
      loader: 'ts',
      resolveDir: path.dirname(file),
      watchFiles: [configOf(path.basename(path.dirname(file)))],
    }))
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return
      for (const name of names) accompanyOne(name)
      whenBuilt?.()
    })
  },
})

const accompanyOne = (name: string): void => {
  const targetDir = path.join(outputDir, name)
  if (!existsSync(configOf(name))) throw new Error(`cloudfunctions/${name} has no config.json`)
  mkdirSync(targetDir, { recursive: true })
  copyFileSync(configOf(name), path.join(targetDir, 'config.json'))
  writeFileSync(path.join(targetDir, 'package.json'), `${JSON.stringify(manifest(name), null, 2)}\n`)
}

const manifest = (name: string) => ({
  name,
  version: '1.0.0',
  main: 'index.js',
  dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
})

const configOf = (name: string): string => path.join(sourceDir, name, 'config.json')

// A function that was renamed must not stay behind and be deployed; the others stay, a running cloud may be using them.
const dropOthers = (names: readonly string[]): void => {
  for (const name of readdirSync(outputDir)) {
    if (!names.includes(name)) rmSync(path.join(outputDir, name), { recursive: true, force: true })
  }
}
