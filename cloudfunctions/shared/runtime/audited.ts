import type { AuditEntry } from '@domain/member/audit'
import { idOf } from '@domain/id'
import { isRefusal } from '@domain/refusal'
import type { StaffContext } from '../usecases/context'
import { newRequestId } from './compose'

/** Does what staff or an operator asked for, on record: the line is written before, and completed by what came of it. */
export async function audited<Reply>(
  ctx: StaffContext,
  action: string,
  input: unknown,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const { memberId, name, storeId } = ctx.staff
  const auditId = idOf(ctx.requestId, newRequestId())
  const asked = { auditId, memberId, name, storeId, action, requestId: ctx.requestId, input, askedAt: ctx.now }
  const close = (outcome: AuditEntry['outcome']) => ctx.database.write('audit_entries', auditId, { ...asked, outcome })
  await close('asked')
  try {
    const reply = await work()
    await close('done')
    return reply
  } catch (thrown) {
    await close(isRefusal(thrown) ? thrown.refusal.code : 'failed')
    throw thrown
  }
}
