import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.resolve(__dirname, '../..')

/** Every TypeScript file of the product (app, functions, configuration), relative to the project; tests are left out. */
export const sourceFiles = (): readonly string[] =>
  ['miniprogram', 'cloudfunctions', 'config'].flatMap(filesUnder).filter((file) => !/\.test\.tsx?$/.test(file))

/** Every TypeScript file that is not delivered: unit tests and all of tests/. */
export const testFiles = (): readonly string[] => [
  ...filesUnder('tests'),
  ...['miniprogram', 'cloudfunctions', 'config'].flatMap(filesUnder).filter((file) => /\.test\.tsx?$/.test(file)),
]

/** What a file of the project says. */
export const textOf = (file: string): string => readFileSync(path.join(project, file), 'utf8')

/** Folders directly under a folder of the project. */
export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(path.join(project, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(project, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
