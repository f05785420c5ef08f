import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One package of the compiled mini-program against what it may weigh. */
export type PackageWeight = { readonly name: string; readonly bytes: number; readonly budgetBytes: number }

const KB = 1024
const mainBudgetBytes = 340 * KB
const subpackageBudgetBytes = 500 * KB

/** What every package of a compiled mini-program weighs, the main package first; a subpackage is what `app.json` says. */
export const weighPackages = (outputDir: string): readonly PackageWeight[] => {
  const roots = subpackageRoots(outputDir)
  const bytesOf = new Map<string, number>([['main', 0], ...roots.map((root) => [root, 0] as const)])
  for (const file of filesUnder(outputDir)) {
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    bytesOf.set(owner, (bytesOf.get(owner) ?? 0) + statSync(path.join(outputDir, file)).size)
  }
  return [...bytesOf].map(([name, bytes]) => ({
    name,
    bytes,
    budgetBytes: name === 'main' ? mainBudgetBytes : subpackageBudgetBytes,
  }))
}

/** The packages over their budget. */
export const overweight = (packages: readonly PackageWeight[]): readonly PackageWeight[] =>
  packages.filter((one) => one.bytes > one.budgetBytes)

/** One line a package, for people: name, KB, budget, and whether it holds. */
export const weightLine = ({ name, bytes, budgetBytes }: PackageWeight): string =>
  `${name.padEnd(24)} ${toKb(bytes).padStart(6)} KB of ${toKb(budgetBytes)} KB${bytes > budgetBytes ? '  OVER' : ''}`

const toKb = (bytes: number): string => (bytes / KB).toFixed(bytes % KB === 0 ? 0 : 1)

type AppConfig = { readonly subPackages?: readonly PackageRoot[]; readonly subpackages?: readonly PackageRoot[] }
type PackageRoot = { readonly root: string }

const subpackageRoots = (outputDir: string): readonly string[] => {
  const app = JSON.parse(readFileSync(path.join(outputDir, 'app.json'), 'utf8')) as AppConfig
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''))
}

const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(dir, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
