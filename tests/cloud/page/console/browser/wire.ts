import { ask, type Said } from '../../browser/doors'

/** Sends a JSON body to a door. */
export const send = <Reply>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object): Promise<Said<Reply>> =>
  ask<Reply>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Looks at a door; null while it does not answer. */
export async function look<Reply>(path: string): Promise<Reply | null> {
  const said = await ask<Reply>(path)
  return 'reply' in said ? said.reply : null
}
