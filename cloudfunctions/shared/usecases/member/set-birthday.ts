import { withBirthday } from '@domain/member/birthday'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { postConsent } from '../postings/post-consent'

/** Keeps a member's birthday. @throws refusal member/birthday-fixed {untilOn}, member/not-found. */
export async function setBirthday(
  ctx: MemberContext,
  input: { readonly birthday: string },
): Promise<{ readonly birthday: string }> {
  await ctx.database.transaction(async (tx) => {
    const member = await tx.read('members', ctx.memberId)
    if (!member) throw refuse('member/not-found')
    const told = withBirthday(member, input.birthday, dayOf(ctx.now))
    if (told === member) return
    await tx.write('members', ctx.memberId, told)
    await postConsent(ctx, tx, ctx.memberId, 'profile')
  })
  return { birthday: input.birthday }
}
