import { sentenceFor } from '../contract/errors'
import type { Envelope, No } from '../contract/envelope'
import { isRefusal, type RefusalCode, type RefusalDetails } from '@domain/refusal'
import { faultOf, log } from './log'

/** Runs work and puts its result, its refusal or its fault into an envelope; faults are logged with the request id. */
export async function enveloped<Reply>(requestId: string, work: () => Promise<Reply>): Promise<Envelope<Reply>> {
  try {
    return { ok: true, data: await work() }
  } catch (thrown) {
    if (isRefusal(thrown)) return no(thrown.refusal.code, requestId, thrown.refusal.details)
    log('fault', 'unexpected', { requestId, fault: faultOf(thrown) })
    return no('internal', requestId)
  }
}

function no(code: RefusalCode | 'internal', requestId: string, details: RefusalDetails = {}): No {
  const message = sentenceFor(code, details)
  return { ok: false, code, message, requestId, ...(Object.keys(details).length > 0 ? { details } : {}) }
}
