import { termOn, type Card, type CardPlan } from '@domain/member/card'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'

/** The plan of the paid card a member holds now; null without one. */
export async function loadHeldPlan(
  ctx: Context,
  from: Pick<Transaction, 'read'>,
  memberId: string,
): Promise<CardPlan | null> {
  return heldPlan(ctx, await from.read('cards', memberId))
}

/** The same of a card that has been read. */
export function heldPlan(ctx: Context, card: Card | null): CardPlan | null {
  const term = card && termOn(card, dayOf(ctx.now))
  return ctx.program.card.plans.find(({ planId }) => planId === term?.planId) ?? null
}
