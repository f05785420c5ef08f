import type { ConsentKind } from '@domain/member/consent'
import { idOf } from '@domain/id'
import type { MemberContext } from '../context'

/** Keeps what the member said; said again it is the same. */
export async function giveConsent(
  ctx: MemberContext,
  { kind, isGiven }: { readonly kind: ConsentKind; readonly isGiven: boolean },
): Promise<{ readonly kind: ConsentKind; readonly isGiven: boolean }> {
  const { memberId, now } = ctx
  await ctx.database.write('consents', idOf(memberId, kind), { memberId, kind, isGiven, saidAt: now })
  return { kind, isGiven }
}
