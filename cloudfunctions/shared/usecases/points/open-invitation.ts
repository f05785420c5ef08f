import type { InvitationPage } from '@contract/points'
import { codesOf } from '@domain/coupon/code'
import { idOf } from '@domain/id'
import { REFERRAL_DAYS } from '@domain/points/referral'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'

const MOST_COUNTED = 200

/** One's own invitation: the code for its link, the rules in figures, and what has come of it. @throws refusal invitation/closed. */
export async function openInvitation(ctx: MemberContext): Promise<InvitationPage> {
  const { memberId, program } = ctx
  if (program.ways.friendsPurchases === 'off') throw refuse('invitation/closed')
  const code = codeOf(ctx.secrets.couponCode, memberId)
  await ctx.database.add('referral_codes', code, { code, byMemberId: memberId, madeAt: ctx.now })
  const referrals = await ctx.queries.referrals.ofCode(code, MOST_COUNTED)
  const earned = referrals.filter(({ state }) => state === 'earned')
  const { points, mostADay, mostEver } = program.ways.activities['friend-purchase']
  return {
    code,
    rules: { points, mostADay, mostEver, waitDays: program.points.pendingDays, openDays: REFERRAL_DAYS },
    friends: referrals.length,
    bought: earned.length,
    earnedPoints: earned.reduce((total, referral) => total + referral.points, 0),
  }
}

/** The same for a member every time, and no way back from it to the member. */
const codeOf = (secret: string, memberId: string): string =>
  codesOf(secret, idOf('invite', memberId), 1).join('').replaceAll('-', '')
