import { idOf } from '@domain/id'
import { phoneIdentity, readPhone } from '@domain/member/phone'
import { refuse } from '@domain/refusal'
import type { Context } from '../context'
import { createMember, linkIdentity, wechatIdentity } from '../postings/join-member'

/** A customer as another channel names them, with the WeChat identity where it knows it. */
export type Customer = { readonly channel: string; readonly customerId: string; readonly openid?: string | undefined }

/**
 * The member behind a customer. History may arrive before its member: then they join now, and the identities meet in them.
 * @throws refusal member/already-linked when the two identities belong to different members.
 */
export async function resolveCustomer(ctx: Context, customer: Customer): Promise<string> {
  const identityIds = [
    identityOf(ctx, customer),
    ...(customer.openid === undefined ? [] : [wechatIdentity(customer.openid)]),
  ]
  const known = await ctx.database.readMany('identities', identityIds)
  if (known.length === identityIds.length) return sameMember(known.map((identity) => identity.memberId))
  return ctx.database.transaction(async (tx) => {
    const found: string[] = []
    const missing: string[] = []
    for (const identityId of identityIds) {
      const identity = await tx.read('identities', identityId)
      if (identity) found.push(identity.memberId)
      else missing.push(identityId)
    }
    const memberId = found.length > 0 ? sameMember(found) : (await createMember(ctx, tx)).memberId
    for (const identityId of missing) await linkIdentity(ctx, tx, memberId, identityId)
    return memberId
  })
}

/** Of a phone number only its hash is kept, by which its owner is found once they prove it. */
function identityOf(ctx: Context, { channel, customerId }: Customer): string {
  const phone = channel === 'phone' ? readPhone(customerId) : null
  return phone === null ? idOf(channel, customerId) : phoneIdentity(ctx.secrets.phone, phone)
}

function sameMember(memberIds: readonly string[]): string {
  const [first] = memberIds
  if (first === undefined || memberIds.some((memberId) => memberId !== first)) throw refuse('member/already-linked')
  return first
}
