import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const project = path.resolve(__dirname, '..')

/** One fingerprint of everything under these files and folders (relative to the project); tests do not count. */
export const fingerprint = (inputs: readonly string[], root = project): string => {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesOf(input, root)).sort()) {
    hash
      .update(file.split(path.sep).join('/'))
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Whether a part was last built from just these inputs and its output is still there. */
export const isFresh = (part: string, inputs: readonly string[], output: string, root = project): boolean => {
  const stamp = stampOf(part, root)
  if (!existsSync(stamp) || !existsSync(path.join(root, output))) return false
  return readFileSync(stamp, 'utf8') === fingerprint(inputs, root)
}

/** Remembers what a part was built from. */
export const putStamp = (part: string, print: string, root = project): void => {
  mkdirSync(path.dirname(stampOf(part, root)), { recursive: true })
  writeFileSync(stampOf(part, root), print)
}

/** Forgets it: a build that breaks off half-way must not look done. */
export const dropStamp = (part: string, root = project): void => rmSync(stampOf(part, root), { force: true })

const stampOf = (part: string, root: string): string => path.join(root, 'dist/.stamp', part)

const filesOf = (input: string, root: string): readonly string[] => {
  const place = path.join(root, input)
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [input]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesOf(path.join(input, entry.name), root))
}
