import type { EpochMs } from '@domain/time'
import { MINUTE_MS } from '@domain/time'
import type { CallContext } from '../functions/context-env'
import type { Outcome } from '../functions/outcome'
import type { Records } from '../world/records'

/** A call of a function that WeChat will make at a time: a delayed task, a pushed event, a payment callback. */
export type Deferred = {
  readonly id: string
  readonly functionName: string
  readonly event: unknown
  readonly call: CallContext
  readonly dueAt: EpochMs
  /** 0 for the first try. */
  readonly attempt: number
  readonly retry: RetryRule
}

/**
 * async: code errors twice more, a minute apart (SCF, 583/41138). payment: until it returns errcode 0, at WeChat Pay's
 * intervals (pay.weixin.qq.com, apiv3 chapter3_2_5). never: a pushed event.
 */
export type RetryRule = 'async' | 'payment' | 'never'

/** A call to put off. */
export type NewCall = Omit<Deferred, 'id' | 'attempt'>

/** What is still to come. */
export type Later = {
  readonly add: (call: NewCall) => Deferred
  /** Adds a call that its caller makes at once: nobody else takes it until it is closed. */
  readonly begin: (call: NewCall) => Deferred
  /** Takes what is due soonest, up to an instant. */
  readonly take: (upTo: EpochMs) => Deferred | null
  /** Without taking it: when the soonest is due. */
  readonly soonest: () => EpochMs | null
  /** Says how a taken call ended: it is dropped, or put back for its next try. */
  readonly close: (deferred: Deferred, outcome: Outcome, now: EpochMs) => 'done' | 'failed' | 'again'
  readonly all: () => readonly Deferred[]
}

const S = 1000
const PAYMENT_WAITS_MS = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600].map(
  (seconds) => seconds * S,
)
const WAITS_MS: Readonly<Record<RetryRule, readonly number[]>> = {
  payment: PAYMENT_WAITS_MS,
  async: [MINUTE_MS, MINUTE_MS],
  never: [],
}

/** Opens what is still to come; it survives a restart, and a call that was cut off is made again. */
export function openLater(records: Records): Later {
  const table = records.table<Deferred>('later')
  const taken = new Set<string>()
  let count = table.all().reduce((highest, { id }) => Math.max(highest, Number(id)), 0)
  const first = () =>
    table
      .all()
      .filter(({ id }) => !taken.has(id))
      .sort((a, b) => a.dueAt - b.dueAt || Number(a.id) - Number(b.id))[0] ?? null
  const put = (deferred: Deferred) => {
    table.set(deferred.id, deferred)
    taken.delete(deferred.id)
    return deferred
  }
  return {
    all: table.all,
    add: (call) => put({ ...call, id: String((count += 1)), attempt: 0 }),
    begin: (call) => {
      const deferred = put({ ...call, id: String((count += 1)), attempt: 0 })
      taken.add(deferred.id)
      return deferred
    },
    soonest: () => first()?.dueAt ?? null,
    take: (upTo) => {
      const next = first()
      if (!next || next.dueAt > upTo) return null
      taken.add(next.id)
      return next
    },
    close: (deferred, outcome, now) => {
      const isDone = isTaken(deferred, outcome)
      const waitMs = isDone ? undefined : WAITS_MS[deferred.retry][deferred.attempt]
      if (waitMs === undefined) {
        table.remove(deferred.id)
        taken.delete(deferred.id)
        return isDone ? 'done' : 'failed'
      }
      put({ ...deferred, attempt: deferred.attempt + 1, dueAt: now + waitMs })
      return 'again'
    },
  }
}

const isTaken = ({ retry }: Deferred, outcome: Outcome): boolean =>
  outcome.ok && (retry !== 'payment' || acknowledges(outcome.result))

/** A payment callback is taken when it answers `{errcode: 0}` (W 统一下单.md). */
function acknowledges(result: string): boolean {
  const value: unknown = JSON.parse(result)
  return typeof value === 'object' && value !== null && 'errcode' in value && value.errcode === 0
}
