import type { InvitationAnswer } from '@contract/points'
import { openReferral, standingOf } from '@domain/points/referral'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'

/** Notes once by whom a new member was invited; the first invitation stays. Earns nobody anything by itself. @throws refusal invitation/closed. */
export async function acceptInvitation(
  ctx: MemberContext,
  { code }: { readonly code: string },
): Promise<InvitationAnswer> {
  if (ctx.program.ways.friendsPurchases === 'off') throw refuse('invitation/closed')
  return ctx.database.transaction(async (tx) => {
    const friend = await tx.read('members', ctx.memberId)
    if (!friend) throw refuse('member/not-found')
    const known = await tx.read('referrals', ctx.memberId)
    const standing = standingOf(await tx.read('referral_codes', code), known, friend, ctx.now)
    if (standing === 'noted' && !known)
      await tx.write('referrals', ctx.memberId, {
        ...openReferral(ctx.program.points, ctx.newId(), code, ctx.now),
        friendMemberId: ctx.memberId,
      })
    return { standing }
  })
}
