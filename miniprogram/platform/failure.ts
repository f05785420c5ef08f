/** Why a call brought nothing: offline = no answer came; refused = a "no" with a sentence; fault = ours to mend. */
export type Failure = {
  readonly kind: 'offline' | 'refused' | 'fault'
  readonly code: string
  /** A sentence for a person. */
  readonly message: string
}

const offline: Failure = { kind: 'offline', code: 'offline', message: '没有网络，请稍后再试。' }
const fault: Failure = { kind: 'fault', code: 'internal', message: '店里的系统没有答上来，请稍后再试。' }

/** Makes what a call throws. */
export const fail = (failure: Failure): Error => Object.assign(new Error(failure.code), { failure })

/** What the transport throws when no answer came. */
export const failOffline = (): Error => fail(offline)

/** What the transport throws when the answer makes no sense. */
export const failFault = (): Error => fail(fault)

/** Reads anything thrown; what is not ours counts as a fault. */
export const failureOf = (thrown: unknown): Failure => (isFailure(thrown) ? thrown.failure : fault)

const isFailure = (thrown: unknown): thrown is Error & { readonly failure: Failure } =>
  thrown instanceof Error && 'failure' in thrown
