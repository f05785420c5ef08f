import type { PhoneBinding } from '@contract/member'
import { idOf } from '@domain/id'
import { phoneIdentity, readPhone } from '@domain/member/phone'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { linkIdentity } from '../postings/join-member'
import { beginMerge } from './begin-merge'
import { moveTraces } from './move-traces'

/**
 * Knows the member by a phone number they have proved; somebody else without WeChat whose number it is becomes one with them.
 * The same request again is answered the same and goes on with what was broken off.
 * @throws refusal phone/code-expired, phone/other-wechat, and those of a merge.
 */
export async function bindPhone(ctx: MemberContext, { code }: { readonly code: string }): Promise<PhoneBinding> {
  if (await isBound(ctx)) return bound(ctx)
  const phone = readPhone((await ctx.phones.numberOf(code)) ?? '')
  if (phone === null && (await isBound(ctx))) return bound(ctx) // the same tap told twice at once
  if (phone === null) throw refuse('phone/code-expired')
  const identityId = phoneIdentity(ctx.secrets.phone, phone)
  const known = await ctx.database.read('identities', identityId)
  if (known && known.memberId !== ctx.memberId) await becomeOne(ctx, known.memberId)
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('identities', identityId)
    if (current && current.memberId !== ctx.memberId) throw refuse('try-again')
    if (!current) await linkIdentity(ctx, tx, ctx.memberId, identityId)
    const { memberId, now, requestId } = ctx
    const consent = { memberId, kind: 'phone', isGiven: true, saidAt: now, requestId } as const
    await tx.write('consents', idOf(memberId, 'phone'), consent)
  })
  return bound(ctx)
}

/** A code is good once: the same tap again must not need it. */
async function isBound(ctx: MemberContext): Promise<boolean> {
  const consent = await ctx.database.read('consents', idOf(ctx.memberId, 'phone'))
  return consent?.isGiven === true && consent.requestId === ctx.requestId
}

async function becomeOne(ctx: MemberContext, leftId: string): Promise<void> {
  if ((await ctx.queries.identities.openidOf(leftId)) !== null) throw refuse('phone/other-wechat')
  const { memberId, now } = ctx
  const said = { proposedBy: memberId, proposedAt: now, decidedBy: memberId, decidedAt: now }
  await beginMerge(ctx, { leftId, keptId: memberId, state: 'moving', by: 'phone', reason: '本人验证了手机号', ...said })
}

const MAX_MERGES = 20

async function bound(ctx: MemberContext): Promise<PhoneBinding> {
  const merges = await ctx.queries.merges.into(ctx.memberId, MAX_MERGES)
  for (const merge of merges) if (merge.state === 'moving') await moveTraces(ctx, merge)
  return { isBound: true, foundHistory: merges.some(({ by }) => by === 'phone') }
}
