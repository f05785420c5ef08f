import fs from 'node:fs'
import path from 'node:path'
import { isFunctionFolder, readSettings, versionOf, type FunctionSettings } from './settings'

/** The functions of one folder, as they are on disk now. */
export type FunctionRegistry = {
  readonly find: (name: string) => FunctionSettings | null
  readonly list: () => readonly FunctionSettings[]
}

/**
 * Opens a folder of functions; a changed function is read anew when it is next asked for.
 * @throws Error when the folder is missing or a config.json is wrong at the start; later the last good settings stay.
 */
export function openRegistry(folder: string, onProblem: (problem: string) => void): FunctionRegistry {
  if (!fs.existsSync(folder)) throw new Error(`no folder of functions at ${folder}`)
  const known = new Map<string, FunctionSettings>()
  const refresh = (name: string): FunctionSettings | null => {
    const place = path.join(folder, name)
    const before = known.get(name) ?? null
    if (!isFunctionFolder(place)) {
      known.delete(name)
      return null
    }
    if (before?.version === versionOf(place)) return before
    try {
      const settings = readSettings(place)
      known.set(name, settings)
      return settings
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error))
      return before
    }
  }
  for (const name of namesIn(folder)) known.set(name, readSettings(path.join(folder, name)))
  return {
    find: refresh,
    list: () => namesIn(folder).flatMap((name) => refresh(name) ?? []),
  }
}

const namesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => isFunctionFolder(path.join(folder, name)))
    .sort()
