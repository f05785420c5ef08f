import type { Grant } from '@domain/messaging/grant'
import { afterBreak } from '@domain/messaging/trouble'
import { addDays, dayOf } from '@domain/time'
import type { Context } from '../context'

const FAR_OFF = '9999-12-31'

/** The grants of somebody whose plans could not be looked at: looked at again tomorrow, or set aside with what was said. */
export async function setBackGrants(
  ctx: Context,
  memberId: string,
  grants: readonly Grant[],
  thrown: unknown,
): Promise<void> {
  for (const { grantId } of grants.filter((grant) => grant.memberId === memberId))
    await ctx.database.transaction(async (tx) => {
      const current = await tx.read('grants', grantId)
      if (current?.state !== 'available') return
      const { trouble, retryAt } = afterBreak(current.trouble, thrown, ctx.now)
      const lookOn = retryAt === null ? FAR_OFF : addDays(dayOf(ctx.now), 1)
      await tx.write('grants', grantId, { ...current, lookOn, trouble })
    })
}
