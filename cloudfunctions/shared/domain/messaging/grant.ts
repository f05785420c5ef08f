import { idOf } from '../id'
import type { EpochMs } from '../time'
import type { Trouble } from './trouble'

/** What a grant was asked for. A touch may only spend a grant of its own purpose. */
export type GrantPurpose = 'replenishment' | 'follow-up' | 'arrival'

/** available → reserved (a touch is planned with it) → spent; void: WeChat says it is not there. */
export type GrantState = 'available' | 'reserved' | 'spent' | 'void'

/** One permission for one message. `productId` null: asked for no product in particular. */
export type Grant = {
  readonly grantId: string
  readonly memberId: string
  readonly tmplId: string
  readonly purpose: GrantPurpose
  readonly productId: string | null
  readonly state: GrantState
  readonly grantedAt: EpochMs
  readonly touchId: string | null
  /** The day on which looking for a message to spend it on makes sense. */
  readonly lookOn: string
  /** Present once looking has broken. */
  readonly trouble?: Trouble
}

/** `memberId:tmplId:askId`; an ask known only from WeChat's event is named by the event's second. */
export const grantIdOf = (memberId: string, tmplId: string, askId: string): string => idOf(memberId, tmplId, askId)

/** True while it may still bring a message. */
export const isOpenGrant = (grant: Grant): boolean => grant.state === 'available' || grant.state === 'reserved'
