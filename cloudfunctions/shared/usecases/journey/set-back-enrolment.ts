import { ended } from '@domain/journey/advance'
import type { Enrolment } from '@domain/journey/journey'
import { afterBreak } from '@domain/messaging/trouble'
import type { Context } from '../context'

/** An enrolment whose step broke: looked at again later, or set aside with what was said. */
export async function setBackEnrolment(
  ctx: Context,
  { enrolmentId, stepNo }: Enrolment,
  thrown: unknown,
): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('enrolments', enrolmentId)
    if (current?.state !== 'running' || current.stepNo !== stepNo) return
    const { trouble, retryAt } = afterBreak(current.trouble, thrown, ctx.now)
    const next = retryAt === null ? ended(current, 'broken') : { ...current, nextAt: retryAt }
    await tx.write('enrolments', enrolmentId, { ...next, trouble })
  })
}
