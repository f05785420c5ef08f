import type { GrantAsk, PlanCard } from '@contract/member'
import { armOf } from '@domain/experiment/assignment'
import { INVITED } from '@domain/experiment/experiment-program'
import { idOf } from '@domain/id'
import type { Context } from '../context'
import type { StoredExposure } from '../context/campaign'
import { replenishmentAsk } from '../views/grant-ask'

/** The id of what a member was dealt. */
export const invitationIdOf = (ctx: Context, memberId: string): string =>
  idOf(ctx.program.experiments.invitation.experimentCode, memberId)

/**
 * What 提醒我 asks for, or null for who is not invited. A member meets the experiment when there is first something to
 * remind of; what they were dealt then is kept and stays, whatever the shares become.
 */
export async function dealInvitation(
  ctx: Context,
  memberId: string,
  dealt: StoredExposure | null,
  plans: readonly PlanCard[],
): Promise<GrantAsk> {
  const ask = replenishmentAsk(ctx)
  if (ask === null || (dealt === null && !plans.some(({ reminder }) => reminder.state === 'none'))) return ask
  const arm = dealt?.arm ?? armOf(ctx.program.experiments.invitation, memberId)
  if (arm === null) return ask
  if (dealt === null) await keep(ctx, memberId, arm)
  return arm === INVITED ? ask : null
}

async function keep(ctx: Context, memberId: string, arm: string): Promise<void> {
  const { experimentCode } = ctx.program.experiments.invitation
  const exposure = { experimentCode, memberId, arm, exposedAt: ctx.now, leftOut: null, untilAt: null }
  await ctx.database.add('exposures', invitationIdOf(ctx, memberId), exposure)
}
