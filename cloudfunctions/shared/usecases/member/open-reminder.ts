import type { ReminderPage } from '@contract/member'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { noteOpened } from '../postings/note-opened'
import { replenishmentAsk } from '../views/grant-ask'
import { loadPlanCards } from '../views/plan-cards'

/** The page a reminder opens. @throws refusal reminder/not-found when the plan is not the caller's. */
export async function openReminder(ctx: MemberContext, input: { readonly planId: string }): Promise<ReminderPage> {
  const [plan, cards] = await Promise.all([ctx.database.read('plans', input.planId), loadPlanCards(ctx)])
  if (!plan || plan.memberId !== ctx.memberId) throw refuse('reminder/not-found')
  const [product] = await Promise.all([ctx.database.read('products', plan.productId), noteOpened(ctx, plan)])
  return {
    today: dayOf(ctx.now),
    sentOn: plan.sentOn,
    plan: cards.find((card) => card.planId === plan.planId) ?? null,
    productName: product?.name ?? plan.productName,
    pictureUrl: product?.pictureUrl ?? null,
    category: product?.category ?? 'other',
    replenishmentAsk: replenishmentAsk(ctx),
  }
}
