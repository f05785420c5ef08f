import { idOf } from '@domain/id'
import { mayBeDone } from '@domain/member/consent'
import { hasLook, judgedOn, withLook } from '@domain/segment/looks'
import { comesBack, visitDaysOf } from '@domain/segment/visits'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import type { ProductViews } from '../context/shop'

/**
 * Keeps that a member looked at a product, once a day, unless they want no personal picks; `known` is what was kept before.
 * Who looks again is scored once they have had time to buy it; who had not been seen for a month, the next night.
 */
export async function noteLook(ctx: MemberContext, known: ProductViews | null, productId: string): Promise<void> {
  const { memberId } = ctx
  const look = { productId, on: dayOf(ctx.now) }
  if (hasLook(known?.looks ?? [], look)) return
  await ctx.database.transaction(async (tx) => {
    const said = await tx.read('consents', idOf(memberId, 'personal-picks'))
    if (!mayBeDone('personal-picks', said)) return
    const before = (await tx.read('product_views', memberId))?.looks ?? []
    if (hasLook(before, look)) return
    await tx.write('product_views', memberId, { memberId, looks: withLook(before, look) })
    const judged = comesBack(visitDaysOf(before, null), look.on) ? look.on : judgedOn(before, look)
    const history = judged && (await tx.read('member_histories', memberId))
    if (history && history.rescoreOn > judged)
      await tx.write('member_histories', memberId, { ...history, rescoreOn: judged })
  })
}
