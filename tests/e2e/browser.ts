import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

// A test's browser talks to this machine alone: whatever it would look up on its own is off.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const unpackDir = path.resolve(__dirname, '../../dist/.browser')
const libraryDir = path.join(unpackDir, 'al2023/lib')

/** Starts a headless Chromium: on Linux the one that comes with the npm packages, elsewhere an installed Chrome. */
export const launchBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: quiet })
  const executablePath = unpackChromium()
  return chromium.launch({ executablePath, args: quiet }).catch((problem: unknown) => {
    if (!/shared libraries/.test(String(problem))) throw problem
    return launchWithItsLibraries(executablePath)
  })
}

// A bare machine lacks some libraries that desktops have; the package brings them along for such.
const launchWithItsLibraries = (executablePath: string): Promise<Browser> => {
  unpackLibraries()
  const env = { ...process.env, LD_LIBRARY_PATH: libraryDir } as Record<string, string>
  return chromium.launch({ executablePath, args: quiet, env })
}

const unpackChromium = (): string =>
  ask("import chromium from '@sparticuz/chromium'; show(await chromium.executablePath())")

const unpackLibraries = (): string =>
  ask(
    "import { inflate } from '@sparticuz/chromium'; import { fileURLToPath } from 'node:url';" +
      "show(await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')))))",
  )

// The package is an ES module that finds its files beside its own URL: jest's CommonJS cannot load it, a Node of its own can.
const ask = (code: string): string => {
  mkdirSync(unpackDir, { recursive: true })
  const show = 'const show = (text) => process.stdout.write(text);'
  return execFileSync(process.execPath, ['--input-type=module', '--eval', `${show}${code}`], {
    encoding: 'utf8',
    cwd: __dirname,
    env: { ...process.env, TMPDIR: unpackDir },
  })
}
