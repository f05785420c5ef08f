import type { ConsentKind } from '@domain/member/consent'
import { withoutProfile } from '@domain/member/nickname'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'

/**
 * Keeps what the member said; who takes back a yes has what was kept for it, profile, looks or number, deleted at
 * once. @throws refusal phone/code-expired: a number is agreed to by proving it.
 */
export async function giveConsent(
  ctx: MemberContext,
  { kind, isGiven }: { readonly kind: ConsentKind; readonly isGiven: boolean },
): Promise<{ readonly kind: ConsentKind; readonly isGiven: boolean }> {
  const { memberId, now } = ctx
  if (kind === 'phone' && isGiven) throw refuse('phone/code-expired') // a yes is the tap that proves the number
  await ctx.database.transaction(async (tx) => {
    await tx.write('consents', idOf(memberId, kind), { memberId, kind, isGiven, saidAt: now })
    if (isGiven || kind === 'phone') return
    if (kind === 'personal-picks') {
      if (await tx.read('product_views', memberId)) await tx.write('product_views', memberId, { memberId, looks: [] })
      return
    }
    const [member, basket] = [await tx.read('members', memberId), await tx.read('baskets', memberId)]
    if (member) await tx.write('members', memberId, withoutProfile(member))
    if (basket) await tx.write('baskets', memberId, { ...basket, lastDelivery: null })
  })
  if (kind === 'phone') await ctx.queries.identities.forgetPhones(memberId)
  return { kind, isGiven }
}
