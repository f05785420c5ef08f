import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { eraseMember } from './erase-member'
import { countOpenOrders } from './count-open-orders'

/**
 * Deletes the member. It is noted first: what is killed halfway the night goes on with. @throws refusal privacy/open-orders
 * while orders are under way, privacy/works-here for who works for the shop.
 */
export async function leave(ctx: MemberContext): Promise<{ readonly isDone: boolean }> {
  const { database, memberId, now } = ctx
  const [openOrders, staff] = await Promise.all([countOpenOrders(ctx), database.read('staff', memberId)])
  if (openOrders > 0) throw refuse('privacy/open-orders', { openOrders })
  if (staff?.leftAt === null) throw refuse('privacy/works-here')
  const erasure = { memberId, goneId: ctx.newId(), askedAt: now, doneAt: null }
  await database.add('erasures', memberId, erasure)
  await eraseMember(ctx, (await database.read('erasures', memberId)) ?? erasure)
  return { isDone: true }
}
