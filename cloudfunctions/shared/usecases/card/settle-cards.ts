import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { settleCard } from './settle-card'

const BATCH = 50

/** Nightly: what the day brings to everybody who holds a card. */
export async function settleCards(ctx: Context): Promise<StepResult> {
  const cards = await ctx.queries.cards.findToSettle(dayOf(ctx.now), BATCH)
  for (const { memberId } of cards) await settleCard(ctx, memberId)
  return { done: cards.length < BATCH }
}
