import cloud from 'wx-server-sdk'
import type { CloudDatabase } from './sdk-types'

// The SDK's typings know neither its own symbol for "this environment" nor throwOnNotFound.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const options: object = { throwOnNotFound: false }

/** The cloud's SDK, initialised once a process; nothing else in the product imports it. */
export const sdk = cloud

/** The database. A missing document is null, not an error. */
export const db = cloud.database(options) as unknown as CloudDatabase

/** Query and update commands. */
export const command = db.command

/** Who calls, as the platform says it; never from the event. */
export type Caller = { readonly openid: string | null; readonly source: string }

/** The caller of the running invocation; to be asked inside `main`. */
export function callerOf(): Caller {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return { openid: OPENID === undefined || OPENID === '' ? null : String(OPENID), source: String(SOURCE ?? '') }
}
