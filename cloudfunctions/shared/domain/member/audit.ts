import type { RefusalCode } from '../refusal'
import type { EpochMs } from '../time'

/** One thing that staff or an operator asked for; written before it is tried, completed after. Never edited otherwise. */
export type AuditEntry = {
  readonly auditId: string
  readonly memberId: string
  readonly name: string
  readonly storeId: string | null
  /** `area.action`. */
  readonly action: string
  readonly requestId: string
  /** What was asked for, as it was parsed. */
  readonly input: unknown
  readonly askedAt: EpochMs
  /** `asked`: nothing has come back, as after a kill halfway. */
  readonly outcome: 'asked' | 'done' | 'failed' | RefusalCode
}
