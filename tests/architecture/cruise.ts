import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A forbidden edge, as dependency-cruiser names it. */
export type Breach = { readonly from: string; readonly to: string; readonly rule: string }

const project = path.resolve(__dirname, '../..')
const cruiser = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const top = ['miniprogram', 'cloudfunctions', 'config', 'tests']

/** Lays these files out in a folder of their own and answers what the project's import rules say about them. */
export const breachesIn = (files: Readonly<Record<string, string>>): readonly Breach[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
  try {
    for (const name of top) mkdirSync(path.join(folder, name))
    for (const [file, content] of Object.entries(files)) put(path.join(folder, file), content)
    copyFileSync(path.join(project, 'tsconfig.json'), path.join(folder, 'tsconfig.json'))
    return cruise(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packages that exist only in name, for files that import them. */
export const namedPackages = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'exports.x = 1'],
    ]),
  )

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }

const cruise = (folder: string): readonly Breach[] => {
  const config = path.join(project, 'config/boundaries.cjs')
  const ran = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...top], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!ran.stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${ran.stdout}${ran.stderr}`)
  const { summary } = JSON.parse(ran.stdout) as { summary: { violations: readonly Violation[] } }
  return summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }))
}

const put = (file: string, content: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
