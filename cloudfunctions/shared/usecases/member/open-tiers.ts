import type { TierLevel, TierPage, TierStep } from '@contract/member'
import { keepLevel } from '@domain/member/keep-level'
import type { Member } from '@domain/member/member'
import { tierByCode, type TierRule } from '@domain/member/tier'
import { earnRateOf } from '@domain/points/earning'
import { refuse } from '@domain/refusal'
import { discountText, tierPrice } from '@domain/shop/tier-price'
import { dayOf } from '@domain/time'
import type { Context, MemberContext } from '../context'
import { tierCardOf } from '../views/tier-card'

/** 等级: where one stands and how one came there, what keeps it, what each level brings. */
export async function openTiers(ctx: MemberContext): Promise<TierPage> {
  const member = await ctx.database.read('members', ctx.memberId)
  if (!member) throw refuse('member/not-found')
  const { tiers } = ctx.program
  return {
    today: dayOf(ctx.now),
    nickname: member.nickname,
    tier: tierCardOf(ctx, member),
    sinceOn: member.standing.sinceOn,
    window: tiers.window,
    graceDays: tiers.graceDays,
    keep: keepLevel(tiers, member),
    levels: tiers.tiers.map((tier) => levelOf(ctx, tier)),
    history: [...member.tierHistory].reverse().map((change) => stepOf(ctx, change)),
  }
}

function levelOf(
  ctx: Context,
  { code, name, material, fromFen, earnMultiplierBp, benefits = [] }: TierRule,
): TierLevel {
  const price = tierPrice(ctx.program.shop.memberPrices, code)
  return {
    ...{ code, name, fromFen, benefits },
    material: material ?? code,
    earnRateBp: earnRateOf(ctx.program.points, earnMultiplierBp),
    priceOff: price && discountText(price.priceOffBp),
  }
}

const stepOf = (ctx: Context, change: Member['tierHistory'][number]): TierStep => ({
  on: change.changedOn,
  kind: change.kind,
  reason: change.reason,
  from: tierByCode(ctx.program.tiers, change.from).name,
  to: tierByCode(ctx.program.tiers, change.to).name,
  qualifyingFen: change.qualifyingFen,
})
