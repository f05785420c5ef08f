import type { Member } from '@domain/member/member'
import { reviewTier } from '@domain/member/review'
import type { TierProgram } from '@domain/member/tier'
import { addDays, type Day } from '@domain/time'

const HISTORY = 20

/** The member after today's review of the level: a change is kept in the history, the next review is set. */
export function withReviewedTier(program: TierProgram, member: Member, today: Day): Member {
  const change = reviewTier(program, member, today)
  const standing = change?.standing ?? member.standing
  const tierHistory = change ? [...member.tierHistory, { ...change, changedOn: today }] : member.tierHistory
  return {
    ...member,
    standing,
    tierHistory: tierHistory.slice(-HISTORY),
    reviewOn: standing.keptUntilOn && addDays(standing.keptUntilOn, program.graceDays + 1),
  }
}
