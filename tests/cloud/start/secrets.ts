import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const kept = v.record(v.string(), v.string())
const NAMES = ['HOOK_ORDERS_SECRET', 'MEMBER_CODE_SECRET', 'COUPON_CODE_SECRET', 'PHONE_SECRET'] as const

/** The secrets of the functions: from the environment where it has them, otherwise made once and kept with the data. */
export function openSecrets(dataDir: string, env: NodeJS.ProcessEnv = process.env): Readonly<Record<string, string>> {
  const file = path.join(dataDir, 'secrets.json')
  const known = existsSync(file) ? v.parse(kept, JSON.parse(readFileSync(file, 'utf8'))) : {}
  const made = Object.fromEntries(NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('hex')]))
  if (NAMES.some((name) => known[name] === undefined)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify({ ...known, ...made }, null, 2)}\n`, { mode: 0o600 })
  }
  return Object.fromEntries(NAMES.map((name) => [name, env[name] || made[name] || '']))
}
