import type { PlanCard } from '@contract/member'
import { armOf } from '@domain/experiment/assignment'
import { INVITED } from '@domain/experiment/experiment-program'
import { idOf } from '@domain/id'
import type { Context } from '../context'
import type { StoredExposure } from '../context/campaign'

/** The id of what a member was dealt. */
export const invitationIdOf = (ctx: Context, memberId: string): string =>
  idOf(ctx.program.experiments.invitation.experimentCode, memberId)

/**
 * Whether a member is invited to be reminded. They meet the experiment when there is first something to remind of; what
 * they were dealt then is kept and stays, whatever the shares become.
 */
export async function dealInvitation(
  ctx: Context,
  memberId: string,
  dealt: StoredExposure | null,
  plans: readonly PlanCard[],
): Promise<boolean> {
  if (dealt !== null) return dealt.arm === INVITED
  if (!plans.some(({ reminder }) => reminder.state === 'none')) return true
  const arm = armOf(ctx.program.experiments.invitation, memberId)
  if (arm !== null) await keep(ctx, memberId, arm)
  return arm === null || arm === INVITED
}

async function keep(ctx: Context, memberId: string, arm: string): Promise<void> {
  const { experimentCode } = ctx.program.experiments.invitation
  const exposure = { experimentCode, memberId, arm, exposedAt: ctx.now, leftOut: null, untilAt: null }
  await ctx.database.add('exposures', invitationIdOf(ctx, memberId), exposure)
}
