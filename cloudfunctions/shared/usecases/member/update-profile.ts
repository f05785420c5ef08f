import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { earnActivity } from '../postings/earn-activity'
import { postConsent } from '../postings/post-consent'

/** Changes what a member may change about themselves; the first time brings points. */
export async function updateProfile(
  ctx: MemberContext,
  input: { readonly nickname: string },
): Promise<{ readonly nickname: string }> {
  await ctx.database.transaction(async (tx) => {
    const member = await tx.read('members', ctx.memberId)
    if (!member) throw refuse('member/not-found')
    await tx.write('members', ctx.memberId, { ...member, nickname: input.nickname })
    await postConsent(ctx, tx, ctx.memberId, 'profile')
    await earnActivity(ctx, tx, ctx.memberId, { kind: 'profile', sourceId: 'nickname' })
  })
  return { nickname: input.nickname }
}
