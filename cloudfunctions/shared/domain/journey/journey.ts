import { idOf } from '../id'
import type { EpochMs } from '../time'
import type { GrantPurpose } from '../messaging/grant'
import type { Trouble } from '../messaging/trouble'

/** A step of a journey. A goal reached ends it; a touch plans one message. */
export type JourneyStep =
  | { readonly kind: 'goal'; readonly goal: 'bought-product' }
  | { readonly kind: 'touch'; readonly templateCode: string; readonly page: string }

/** A typed sequence for an occasion. Reminders are presets of it, entered by a plan that is due. */
export type Journey = {
  readonly code: string
  readonly entry: 'plan-due'
  readonly purpose: GrantPurpose
  readonly steps: readonly JourneyStep[]
  /** Days before it runs out. */
  readonly leadDays: number
  /** Days after which the message is not worth sending any more. */
  readonly staleDays: number
}

/** One member in one journey on one occasion. */
export type Enrolment = {
  readonly enrolmentId: string
  readonly journeyCode: string
  readonly memberId: string
  readonly occasion: string
  readonly enrolledAt: EpochMs
  readonly state: 'running' | 'ended'
  /** The step it stands at, from 0, and since when. */
  readonly stepNo: number
  readonly stepSince: EpochMs
  /** When it must be looked at next; null when it has ended. */
  readonly nextAt: EpochMs | null
  readonly endReason: EndReason | null
  /** Present while its step breaks. */
  readonly trouble?: Trouble
}

/** Why a member left a journey: it was over, there was no more reason to go on, or its step broke again and again. */
export type EndReason = 'completed' | 'bought' | 'refunded' | 'opted-out' | 'unhappy' | 'nothing-came' | 'broken'

/** `journey:member:occasion`: entered once an occasion, however often the job looks. */
export const enrolmentIdOf = (journeyCode: string, memberId: string, occasion: string): string =>
  idOf(journeyCode, memberId, occasion)

/** `enrolmentId:step`: one touch a step, however often it is planned. */
export const touchIdOf = (enrolmentId: string, step: number): string => idOf(enrolmentId, step)
