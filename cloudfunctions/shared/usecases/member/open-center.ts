import type { MemberCenter } from '@contract/member'
import { mayActAs } from '@domain/member/staff'
import { tierByCode } from '@domain/member/tier'
import { openAccount } from '@domain/points/account'
import { earnRateOf } from '@domain/points/earning'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadCouponCount } from '../views/coupon-count'
import { replenishmentAsk } from '../views/grant-ask'
import { balanceOf } from '../views/points-balance'
import { loadHomeCard } from '../views/home-card'
import { dealInvitation, invitationIdOf } from '../postings/deal-invitation'
import { loadPlanCards } from '../views/plan-cards'
import { tierCardOf } from '../views/tier-card'

const SHOWN_PLANS = 6

/** Everything 我的 shows: one parallel read by computed ids, then pure decisions. */
export async function openCenter(ctx: MemberContext): Promise<MemberCenter> {
  const [member, account, coupons, plans, staff, unread, campaign, dealt] = await Promise.all([
    ctx.database.read('members', ctx.memberId),
    ctx.database.read('points_accounts', ctx.memberId),
    loadCouponCount(ctx),
    loadPlanCards(ctx),
    ctx.database.read('staff', ctx.memberId),
    ctx.queries.inbox.unread(ctx.memberId),
    loadHomeCard(ctx),
    ctx.database.read('exposures', invitationIdOf(ctx, ctx.memberId)),
  ])
  if (!member) throw refuse('member/not-found')
  const tier = tierByCode(ctx.program.tiers, member.standing.code)
  const ask = replenishmentAsk(ctx)
  return {
    now: ctx.now,
    today: dayOf(ctx.now),
    shopName: ctx.program.shopName,
    member: { memberId: member.memberId, nickname: member.nickname, joinedOn: member.joinedOn },
    tier: tierCardOf(ctx, member),
    points: balanceOf(ctx, account ?? openAccount(ctx.memberId)),
    coupons,
    earnRateBp: earnRateOf(ctx.program.points, tier.earnMultiplierBp),
    plans: plans.slice(0, SHOWN_PLANS),
    replenishmentAsk: ask && (await dealInvitation(ctx, ctx.memberId, dealt, plans)) ? ask : null,
    unread,
    campaign,
    roles: (['staff', 'operator'] as const).filter((role) => mayActAs(staff, role)),
  }
}
