import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A line of the file that was not taken, and why. */
export type Rejection = { readonly line: number; readonly reason: string }

/** Where the rejected lines of a file are listed: beside it. */
export const rejectionFile = (file: string): string => `${file}.rejected.csv`

/**
 * Lists what was not taken, in the order of the file; removes an old list when there is nothing.
 * Answers where the list is: in the working folder when the file's own cannot be written to; null when there is none.
 */
export function writeRejections(file: string, rejections: readonly Rejection[]): string | null {
  const beside = rejectionFile(file)
  if (rejections.length === 0) {
    ignoringReadOnly(() => rmSync(beside, { force: true }))
    return null
  }
  const rows = [...rejections].sort((a, b) => a.line - b.line).map(({ line, reason }) => `${line},${quoted(reason)}`)
  const text = `\uFEFFline,reason\n${rows.join('\n')}\n` // spreadsheets take it for GBK without the mark
  if (ignoringReadOnly(() => writeFileSync(beside, text))) return beside
  const here = path.resolve(path.basename(beside))
  writeFileSync(here, text)
  return here
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function ignoringReadOnly(act: () => void): boolean {
  try {
    act()
    return true
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
    throw problem
  }
}
