import { checkTierProgram } from '@domain/member/check-tiers'
import { previewTiers as preview, type TierPreview } from '@domain/member/thresholds'
import type { TierProgram } from '@domain/member/tier'
import { fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { allMembers } from './all-members'

/** Who would move if the thresholds were others. @throws refusal request/invalid for thresholds that could not be published. */
export async function previewTiers(
  ctx: StaffContext,
  { fromFen }: { readonly fromFen: readonly number[] },
): Promise<TierPreview> {
  const { tiers } = ctx.program.tiers
  if (fromFen.length !== tiers.length)
    throw refuse('request/invalid', { path: 'fromFen', expected: `${tiers.length} thresholds` })
  const wanted: TierProgram = {
    ...ctx.program.tiers,
    tiers: tiers.map((tier, index) => ({ ...tier, fromFen: fen(fromFen[index] ?? 0) })),
  }
  const [violation] = checkTierProgram(wanted)
  if (violation) throw refuse('request/invalid', { path: 'fromFen', expected: violation.problem })
  return preview(wanted, await allMembers(ctx), dayOf(ctx.now))
}
