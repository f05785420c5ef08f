import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { cronProblem } from '../timers/cron'

/** What a function's folder says about it. */
export type FunctionSettings = {
  readonly name: string
  readonly folder: string
  readonly timeoutMs: number
  readonly memoryMb: number
  readonly timer: { readonly name: string; readonly cron: string } | null
  /** The cloud calls its config.json permits. */
  readonly openapi: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Changes when the code or the config does. */
  readonly version: string
}

/** A function is named as its folder: a letter, then letters, digits, - or _. */
export const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

const timer = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/)),
  type: v.literal('timer'),
  config: v.pipe(
    v.string(),
    v.check(
      (cron) => cronProblem(cron) === null,
      ({ input }) => cronProblem(String(input)) ?? 'not a cron line',
    ),
  ),
})

const config = v.object({
  timeout: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(900)), 3),
  memorySize: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(64), v.maxValue(3072)), 256),
  triggers: v.optional(v.pipe(v.array(timer), v.maxLength(1, 'one trigger a function')), []),
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), { openapi: [] }),
  env: v.optional(v.record(v.string(), v.string()), {}),
  envVariables: v.optional(v.record(v.string(), v.string()), {}),
})

/** True for a folder that holds a function. */
export const isFunctionFolder = (folder: string): boolean =>
  FUNCTION_NAME.test(path.basename(folder)) && fs.existsSync(path.join(folder, 'index.js'))

/** Reads a function's folder. @throws Error, in words, when its config.json is not one. */
export function readSettings(folder: string): FunctionSettings {
  const name = path.basename(folder)
  const parsed = v.safeParse(config, readConfig(folder))
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new Error(`${name}/config.json: ${v.getDotPath(issue) ?? 'config'}: ${issue.message}`)
  }
  const { timeout, memorySize, triggers, permissions, env, envVariables } = parsed.output
  const first = triggers[0]
  return {
    name,
    folder,
    timeoutMs: timeout * 1000,
    memoryMb: memorySize,
    timer: first ? { name: first.name, cron: first.config } : null,
    openapi: permissions.openapi,
    env: { ...envVariables, ...env },
    version: versionOf(folder),
  }
}

/** The state of a function's own files on disk, as one word: what lies in node_modules is not looked at. */
export const versionOf = (folder: string): string => marksIn(folder, 0).join('/')

/** Deeper than this, and beyond so many files a folder, nothing is looked at. */
const DEEPEST = 4
const MOST_FILES = 200

function marksIn(folder: string, depth: number): readonly string[] {
  if (depth > DEEPEST) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true }).slice(0, MOST_FILES)
  return entries.flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : marksIn(place, depth + 1)
    const stat = fs.statSync(place, { throwIfNoEntry: false })
    return stat ? [`${entry.name}-${stat.mtimeMs}-${stat.size}`] : []
  })
}

function readConfig(folder: string): unknown {
  const file = path.join(folder, 'config.json')
  if (!fs.existsSync(file)) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${path.basename(folder)}/config.json is not JSON: ${String(error)}`)
  }
}
