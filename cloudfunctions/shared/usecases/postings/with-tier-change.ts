import type { Member } from '@domain/member/member'
import { trimQualifying } from '@domain/member/qualifying'
import { reviewOnOf, type TierChange } from '@domain/member/review'
import type { TierProgram } from '@domain/member/tier'
import type { Day } from '@domain/time'

const HISTORY = 20

/** The member after a review of the level: a change is kept in the history, the next review is set, old months are dropped. */
export function withTierChange(program: TierProgram, member: Member, change: TierChange | null, today: Day): Member {
  const standing = change?.standing ?? member.standing
  const tierHistory = change ? [...member.tierHistory, { ...change, changedOn: today }] : member.tierHistory
  return {
    ...member,
    standing,
    qualifying: trimQualifying(member.qualifying, program.window, today),
    tierHistory: tierHistory.slice(-HISTORY),
    reviewOn: reviewOnOf(program, standing),
  }
}
