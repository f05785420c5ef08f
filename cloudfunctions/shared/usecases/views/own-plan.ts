import { refuse } from '@domain/refusal'
import type { Plan } from '@domain/replenishment/plan'
import type { MemberContext, Transaction } from '../context'

/** The caller's own plan, inside a transaction. @throws refusal plan/not-found (also for another's), plan/closed. */
export async function readOwnPlan(ctx: MemberContext, tx: Transaction, planId: string): Promise<Plan> {
  const plan = await tx.read('plans', planId)
  if (!plan || plan.memberId !== ctx.memberId) throw refuse('plan/not-found')
  if (plan.state !== 'open') throw refuse('plan/closed')
  return plan
}
