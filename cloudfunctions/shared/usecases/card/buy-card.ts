import type { CardStart } from '@contract/card'
import { cardOrderIdOf, newCardOrder, type CardOrder } from '@domain/member/card-order'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'

/** Buys or renews a card: one tap is one order, paid by its own sheet. @throws refusal card/not-offered, order/price-changed {payableFen}. */
export async function buyCard(
  ctx: MemberContext,
  { planId, priceFen }: { readonly planId: string; readonly priceFen: number },
): Promise<CardStart> {
  const plan = ctx.program.card.plans.find((each) => each.planId === planId && each.isOffered)
  if (!plan) throw refuse('card/not-offered')
  if (plan.priceFen !== priceFen) throw refuse('order/price-changed', { payableFen: plan.priceFen })
  const orderId = cardOrderIdOf(ctx.memberId, ctx.requestId)
  const order = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('card_orders', orderId)
    if (known) return known
    const fresh = newCardOrder(orderId, ctx.memberId, plan, ctx.now)
    await tx.write('card_orders', orderId, fresh)
    return fresh
  })
  return openSheet(ctx, order)
}

/** Where WeChat Pay does not answer now, the sheet can be asked for again with the same tap. */
async function openSheet(ctx: MemberContext, order: CardOrder): Promise<CardStart> {
  const { orderId, state, plan, payUntilAt } = order
  const openid = await ctx.queries.identities.openidOf(ctx.memberId)
  if (state !== 'created' || openid === null || payUntilAt <= ctx.now) return { orderId, sheet: null }
  const description = `${ctx.program.shopName}-${plan.name}`
  try {
    const sheet = await ctx.payments.open({ orderId, description, totalFen: plan.priceFen, openid, payUntilAt })
    return { orderId, sheet }
  } catch {
    return { orderId, sheet: null }
  }
}
