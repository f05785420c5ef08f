import type { EnteredCost } from '@contract/dashboard'
import { COST_MONTHS, UNDIVIDED } from '@domain/analytics/acquisition'
import { channelScope } from '@domain/analytics/scope'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import { addMonths, dayOf, monthOf } from '@domain/time'
import type { StaffContext } from '../context'

/**
 * Keeps what the new members of a month cost, of a channel or undivided; what was tapped later stands, however late it comes.
 * @throws refusal cost/month-out-of-range {fromMonth, toMonth}, cost/unknown-channel.
 */
export async function putAcquisitionCost(ctx: StaffContext, cost: EnteredCost): Promise<EnteredCost> {
  const { month, channel, costFen } = cost
  const toMonth = monthOf(dayOf(ctx.now))
  const fromMonth = addMonths(toMonth, 1 - COST_MONTHS)
  if (month < fromMonth || month > toMonth) throw refuse('cost/month-out-of-range', { fromMonth, toMonth })
  if (!(await isKnown(ctx, channel))) throw refuse('cost/unknown-channel')
  return ctx.database.transaction(async (tx) => {
    const known = await tx.read('acquisition_costs', idOf(month, channel))
    if (known && known.enteredAt > ctx.tappedAt) return { month, channel, costFen: known.costFen }
    await tx.write('acquisition_costs', idOf(month, channel), { month, channel, costFen, enteredAt: ctx.tappedAt })
    return { month, channel, costFen }
  })
}

/** A channel that orders know of; before the first night only the undivided one. */
async function isKnown(ctx: StaffContext, channel: string): Promise<boolean> {
  if (channel === UNDIVIDED) return true
  const rollup = await ctx.queries.rollups.latest(dayOf(ctx.now))
  return rollup?.scopes.some(({ scope }) => scope === channelScope(channel)) ?? false
}
