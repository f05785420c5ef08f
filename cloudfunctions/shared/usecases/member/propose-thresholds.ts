import type { ThresholdProposal } from '@contract/member'
import { qualifyingAmount } from '@domain/member/qualifying'
import { proposeThresholds as propose, usualSplit } from '@domain/member/thresholds'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { allMembers } from './all-members'

/** 门槛测算: thresholds that split those who have bought as wanted. @throws refusal request/invalid when the shares do not fit the levels. */
export async function proposeThresholds(
  ctx: StaffContext,
  input: { readonly sharesBp?: readonly number[] },
): Promise<ThresholdProposal> {
  const { tiers, window } = ctx.program.tiers
  const sharesBp = input.sharesBp ?? usualSplit(tiers.length)
  const total = sharesBp.reduce((sum, share) => sum + share, 0)
  if (sharesBp.length !== tiers.length || total !== 10_000)
    throw refuse('request/invalid', { path: 'sharesBp', expected: `${tiers.length} shares of 10,000 in all` })
  const today = dayOf(ctx.now)
  const everybody = await allMembers(ctx)
  const amounts = everybody
    .map(({ qualifying, joinedOn }) => qualifyingAmount(qualifying, window, today, joinedOn))
    .filter((amount) => amount > 0)
  const levels = propose(amounts, sharesBp)
  return {
    members: amounts.length,
    window,
    levels: tiers.flatMap(({ code, name, fromFen: nowFromFen }, index) => {
      const level = levels[index]
      const nowMembers = everybody.filter(({ standing }) => standing.code === code).length
      return level ? [{ code, name, nowFromFen, nowMembers, wantedBp: sharesBp[index] ?? 0, ...level }] : []
    }),
  }
}
