import type { Envelope } from '@contract/envelope'
import type { Cloud } from '../cloud'

/** One call of the app: whose, of which area and action, with what. Writing actions need a `requestId`. */
export type ActionCall = {
  readonly openid: string
  readonly area: string
  readonly action: string
  readonly input?: object
  readonly requestId?: string
}

/** Calls an action as a person's app does and answers its data. @throws when it is refused. */
export async function callAction<Reply>(cloud: Cloud, { openid, area, ...call }: ActionCall): Promise<Reply> {
  const envelope = (await cloud.call(area, { input: {}, ...call }, openid)) as Envelope<Reply>
  if (!envelope.ok) throw new Error(`${area}.${call.action} for ${openid}: ${envelope.code} ${envelope.message}`)
  return envelope.data
}
