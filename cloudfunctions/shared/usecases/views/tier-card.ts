import type { TierCard } from '@contract/member'
import type { Member } from '@domain/member/member'
import { qualifyingAmount } from '@domain/member/qualifying'
import { tierProgress } from '@domain/member/tier'
import { dayOf } from '@domain/time'
import type { Context } from '../context'

/** The member card: level, material and the way to the next. */
export function tierCardOf(ctx: Context, member: Member): TierCard {
  const { tiers } = ctx.program
  const amount = qualifyingAmount(member.qualifying, tiers.window, dayOf(ctx.now), member.joinedOn)
  const { tier, next } = tierProgress(tiers, member.standing.code, amount)
  return {
    code: tier.code,
    name: tier.name,
    material: tier.material ?? tier.code,
    qualifyingFen: amount,
    next: next && { code: next.tier.code, name: next.tier.name, fromFen: next.tier.fromFen, shortFen: next.shortFen },
  }
}
