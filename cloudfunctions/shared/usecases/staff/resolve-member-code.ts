import type { OpenVisit } from '@contract/staff'
import { checkMemberCode, readMemberCode } from '@domain/member/member-code'
import { openVisit, visitIdOf, type Visit } from '@domain/member/visit'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { cardIdentity } from '../postings/card-number'
import { loadCustomer } from './load-customer'
import { storeOf } from './store-of'

/** Verifies a member code and consumes it: opens a visit for who scanned, and says whom they have before them. */
export async function resolveMemberCode(ctx: StaffContext, input: { readonly code: string }): Promise<OpenVisit> {
  const storeId = storeOf(ctx.staff)
  const code = readMemberCode(input.code)
  const step = checkMemberCode(ctx.secrets.memberCode, code, ctx.now)
  const identity = await ctx.database.read('identities', cardIdentity(code.cardNo))
  if (!identity) throw refuse('member-code/unknown')
  if (identity.memberId === ctx.memberId) throw refuse('member-code/own')
  const visit = await consume(ctx, { storeId, memberId: identity.memberId, visitId: visitIdOf(code.cardNo, step) })
  const { visitId, expiresAt } = visit
  return { now: ctx.now, visitId, expiresAt, ...(await loadCustomer(ctx, visit)) }
}

const consume = (
  ctx: StaffContext,
  { visitId, memberId, storeId }: Pick<Visit, 'visitId' | 'memberId' | 'storeId'>,
): Promise<Visit> =>
  ctx.database.transaction(async (tx) => {
    const known = await tx.read('visits', visitId)
    const wanted = { visitId, memberId, storeId, staffId: ctx.memberId, openedBy: ctx.requestId, openedAt: ctx.now }
    const visit = openVisit(known, wanted)
    if (!known) await tx.write('visits', visitId, visit)
    return visit
  })
