import type { Member } from '../member/member'
import type { Purchase } from '../purchase/purchase'
import { addDays, DAY_MS, dayOf, startOfDay, type EpochMs } from '../time'
import { availableAtOf } from './earning'
import type { PointsProgram } from './program'

/** A member's invitation; its id is the code in the link, which tells nobody who the member is. */
export type ReferralCode = { readonly code: string; readonly byMemberId: string; readonly madeAt: EpochMs }

/**
 * A friend who came by an invitation; its id is the friend's member id. It names the code and not the inviter, so that
 * either may leave and take their own traces along.
 */
export type Referral = {
  /** Names it where the friend must not be named. */
  readonly referralId: string
  readonly code: string
  readonly at: EpochMs
  /** open: the first purchase is awaited · earned: it has been rewarded · over: it will not be. */
  readonly state: 'open' | 'earned' | 'over'
  /** When the night looks next; null: never. */
  readonly lookAt: EpochMs | null
  /** What it brought the inviter: 0 where a limit had been reached. */
  readonly points: number
}

/** What an invitation is to somebody who opens it. */
export type InvitationStanding = 'noted' | 'own' | 'taken' | 'not-new' | 'unknown'

/** A friend is new this long after joining: whoever opens a link joins by that. */
export const NEW_FOR_MS = DAY_MS

/** Days in which a friend's first purchase counts, after the day of the invitation. */
export const REFERRAL_DAYS = 90

/** Judges an opened invitation; `known`: the one that was noted first, which stays. */
export function standingOf(
  invitation: ReferralCode | null,
  known: Referral | null,
  friend: Pick<Member, 'memberId' | 'joinedAt' | 'purchaseSeq'>,
  now: EpochMs,
): InvitationStanding {
  if (!invitation) return 'unknown'
  if (invitation.byMemberId === friend.memberId) return 'own'
  if (known) return known.code === invitation.code ? 'noted' : 'taken'
  const isNew = friend.joinedAt >= invitation.madeAt && now - friend.joinedAt < NEW_FOR_MS && friend.purchaseSeq === 0
  return isNew ? 'noted' : 'not-new'
}

/** Notes a friend; the night looks when a purchase of this moment would be past its return window. */
export const openReferral = (rules: PointsProgram, referralId: string, code: string, now: EpochMs): Referral => ({
  referralId,
  code,
  at: now,
  state: 'open',
  lookAt: keptFrom(rules, now),
  points: 0,
})

/** What a look at a friend's purchases finds. */
export type ReferralLook =
  | { readonly kind: 'earned'; readonly purchaseId: string }
  | { readonly kind: 'open'; readonly lookAt: EpochMs }
  | { readonly kind: 'over' }

/**
 * Looks for the first purchase that stands: live, paid with money, not given back whole, past the return window. Who turns
 * out to have bought before the invitation was not new.
 */
export function lookAtReferral(
  rules: PointsProgram,
  referral: Referral,
  purchases: readonly Purchase[],
  now: EpochMs,
): ReferralLook {
  const closesAt = startOfDay(addDays(dayOf(referral.at), REFERRAL_DAYS + 1))
  if (purchases.some(({ purchasedAt }) => purchasedAt < referral.at)) return { kind: 'over' }
  const [first] = purchases
    .filter((purchase) => purchase.purchasedAt < closesAt && stands(purchase))
    .sort((one, other) => one.purchasedAt - other.purchasedAt)
  if (!first) return now < closesAt ? { kind: 'open', lookAt: keptFrom(rules, now) } : { kind: 'over' }
  const keptAt = keptFrom(rules, first.purchasedAt)
  return now < keptAt ? { kind: 'open', lookAt: keptAt } : { kind: 'earned', purchaseId: first.purchaseId }
}

/** A purchase that counts as one: live, and some of the money has stayed. */
export const stands = ({ live, paidFen, refundedFen }: Purchase): boolean => live && paidFen > refundedFen

/** When a purchase of an instant is past its return window, the next day at the earliest. */
const keptFrom = (rules: PointsProgram, at: EpochMs): EpochMs =>
  Math.max(availableAtOf(rules, at), startOfDay(addDays(dayOf(at), 1)))
