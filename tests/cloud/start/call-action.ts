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

const MOST_TAPS = 5

/**
 * Calls an action as a person's app does and answers its data; told to try again because many are at it, it taps again, which
 * the same request id makes safe. @throws when it is refused.
 */
export async function callAction<Reply>(cloud: Cloud, asked: ActionCall, taps = 1): Promise<Reply> {
  const { openid, area, ...call } = asked
  const envelope = (await cloud.call(area, { input: {}, ...call }, openid)) as Envelope<Reply>
  if (!envelope.ok && envelope.code === 'try-again' && taps < MOST_TAPS) return callAction(cloud, asked, taps + 1)
  if (!envelope.ok) throw new Error(`${area}.${call.action} for ${openid}: ${envelope.code} ${envelope.message}`)
  return envelope.data
}
