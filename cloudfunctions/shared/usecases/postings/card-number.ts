import { idOf } from '@domain/id'
import { cardNoOf } from '@domain/member/member-code'
import type { MemberContext } from '../context'
import { linkIdentity } from './join-member'

const MAX_ATTEMPTS = 50

/** `card:{number}`. */
export const cardIdentity = (cardNo: string): string => idOf('card', cardNo)

/** The number behind a member's codes; the first time it is set down for them, past those that others have. */
export async function cardNumber(ctx: MemberContext): Promise<string> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const cardNo = cardNoOf(ctx.secrets.memberCode, ctx.memberId, attempt)
    if ((await takeNumber(ctx, cardNo)) === ctx.memberId) return cardNo
  }
  throw new Error('no card number is left')
}

/** Whose number it is, once this member has asked for it. */
async function takeNumber(ctx: MemberContext, cardNo: string): Promise<string> {
  const identityId = cardIdentity(cardNo)
  const known = await ctx.database.read('identities', identityId)
  if (known) return known.memberId
  return ctx.database.transaction(async (tx) => {
    const taken = await tx.read('identities', identityId)
    if (taken) return taken.memberId
    await linkIdentity(ctx, tx, ctx.memberId, identityId)
    return ctx.memberId
  })
}
