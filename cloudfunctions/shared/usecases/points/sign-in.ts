import type { SignInPage } from '@contract/points'
import { signIn as decideSignIn } from '@domain/points/sign-in'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { issuePoints } from '../postings/issue-points'
import { signInPage } from './sign-in-page'

/** Signs in for the business day, once; the same tap again: the same answer. @throws refusal sign-in/done. */
export async function signIn(ctx: MemberContext): Promise<SignInPage> {
  const { memberId, requestId } = ctx
  const today = dayOf(ctx.now)
  await ctx.database.transaction(async (tx) => {
    const last = await tx.read('sign_ins', memberId)
    if (last?.requestId === requestId) return
    const { streak, points } = decideSignIn(ctx.program.ways.signIn, last, today)
    const issued = await issuePoints(ctx, tx, { memberId, points, activity: 'sign-in', sourceId: today })
    await tx.write('sign_ins', memberId, { ...streak, memberId, requestId, points: issued })
  })
  return signInPage(ctx)
}
