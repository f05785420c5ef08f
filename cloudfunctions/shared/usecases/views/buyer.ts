import type { Buyer } from '@domain/shop/sale-window'
import type { Context } from '../context'
import { loadHeldPlan } from './held-plan'

/** Who wants to buy: a member's level and what their paid card brings. */
export async function loadBuyer(ctx: Context, memberId: string): Promise<Buyer> {
  const [member, plan] = await Promise.all([
    ctx.database.read('members', memberId),
    loadHeldPlan(ctx, ctx.database, memberId),
  ])
  return { tier: member?.standing.code ?? 'plain', card: plan?.benefits ?? null }
}
