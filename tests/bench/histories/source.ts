import { existsSync } from 'node:fs'
import path from 'node:path'

/** Where purchase histories lie: beside the project, never in it. */
const HISTORIES = path.resolve(__dirname, '../../../../shared/data')

/** The full name of a history file, or null when it is not on this machine. */
export function historyFile(name: string): string | null {
  const file = path.join(HISTORIES, name)
  return existsSync(file) ? file : null
}

/** What to print when a history is missing. */
export const missingHistory = (name: string): string => `skipped: ${name} is not in ../shared/data`
