import type { Purchase } from '@domain/purchase/purchase'
import type { Context } from '../context'

const MAX_PLANS = 200

/** Closes the plans a purchase has fulfilled, so that the member sees it at once; the nightly job does it otherwise. */
export async function closeBoughtPlans(ctx: Context, purchase: Purchase): Promise<void> {
  const bought = new Set(purchase.lines.map((line) => line.productId))
  const plans = await ctx.queries.plans.open(purchase.memberId, MAX_PLANS)
  for (const { planId, productId, lastOn } of plans)
    if (bought.has(productId) && purchase.purchasedOn > lastOn)
      await ctx.database.transaction(async (tx) => {
        const plan = await tx.read('plans', planId)
        if (plan?.state === 'open') await tx.write('plans', planId, { ...plan, state: 'closed' })
      })
}
