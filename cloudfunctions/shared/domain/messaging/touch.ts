import type { Day, EpochMs } from '../time'
import type { GrantPurpose } from './grant'
import type { InboxContent } from './inbox'
import type { FieldValues } from './template'
import type { Trouble } from './trouble'

/** planned → sending → delivered | refused | unknown; or skipped with its reason. Unknown is never sent again. */
export type TouchState = 'planned' | 'sending' | 'delivered' | 'refused' | 'skipped' | 'unknown'

/** Why a planned touch was not sent. */
export type SkipReason =
  | 'bought'
  | 'refunded'
  | 'answered'
  | 'opted-out'
  | 'cancelled'
  | 'stale'
  | 'no-grant'
  | 'no-address'
  | 'plan-closed'
  | 'broken-fields'
  | 'broken'

/** One planned or sent message; `touchId` is `enrolmentId:step`. A reminder is of a plan; a visit after a purchase is of none. */
export type Touch = {
  readonly touchId: string
  readonly enrolmentId: string
  readonly memberId: string
  readonly planId: string | null
  readonly productId: string | null
  readonly purpose: GrantPurpose
  readonly templateCode: string
  readonly values: FieldValues
  readonly page: string
  readonly grantId: string
  /** What goes into the inbox where this cannot be sent; null: nothing does. */
  readonly instead: InboxContent | null
  readonly state: TouchState
  readonly dueAt: EpochMs
  /** Past this instant it is not worth sending. */
  readonly staleAt: EpochMs
  /** Bought after this instant: the goal is reached. */
  readonly goalAfter: EpochMs
  readonly attempts: number
  readonly claimedAt: EpochMs | null
  readonly endedAt: EpochMs | null
  readonly reason: SkipReason | null
  /** WeChat's code of the last answer; 0 is delivered. */
  readonly errCode: number | null
  readonly programVersion: number
  readonly plannedOn: Day
  /** Present once work on it has broken. */
  readonly trouble?: Trouble
}
