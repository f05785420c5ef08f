import type { RefusalCode, RefusalDetails } from '@domain/refusal'

/**
 * What the app sends. `requestId` is made at the first tap and kept until it is answered; `waitedMs` says how long the
 * call has waited on the phone since that tap, for want of a network.
 */
export type Call = {
  readonly action: string
  readonly input: unknown
  readonly requestId?: string
  readonly waitedMs?: number
}

/** A good answer. */
export type Answer<Reply = unknown> = { readonly ok: true; readonly data: Reply }

/** A "no". `message` is the sentence a person reads; `requestId` finds the log. `internal` is a fault of ours. */
export type No = {
  readonly ok: false
  readonly code: RefusalCode | 'internal'
  readonly message: string
  readonly details?: RefusalDetails
  readonly requestId: string
}

/** Whatever an action answers: good, or a "no". */
export type Envelope<Reply = unknown> = Answer<Reply> | No
