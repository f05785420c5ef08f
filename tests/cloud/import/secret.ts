import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const secrets = v.object({ HOOK_ORDERS_SECRET: v.pipe(v.string(), v.minLength(1)) })

/** The secret that signs orders: from the environment, or the one the cloud has made for itself. @throws where there is none. */
export function ordersSecret(dataDir: string): string {
  const given = process.env.HOOK_ORDERS_SECRET
  if (given) return given
  const file = path.join(dataDir, 'secrets.json')
  try {
    return v.parse(secrets, JSON.parse(readFileSync(file, 'utf8'))).HOOK_ORDERS_SECRET
  } catch {
    throw new Error(
      `no HOOK_ORDERS_SECRET in the environment and none in ${file}; is --data the folder of the running cloud?`,
    )
  }
}
