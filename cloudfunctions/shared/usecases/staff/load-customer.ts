import type { CounterNeed, OpenVisit, VisitCoupon, WaitingGift } from '@contract/staff'
import { tierByCode } from '@domain/member/tier'
import type { Visit } from '@domain/member/visit'
import { openAccount } from '@domain/points/account'
import { earnRateOf } from '@domain/points/earning'
import type { GiftOrder } from '@domain/points/gift-order'
import { refuse } from '@domain/refusal'
import { atCounter, COUNTER_CHANNEL } from '@domain/shop/at-counter'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadUsableCoupons, type WeighedCoupon } from '../views/usable-coupons'
import { balanceOf } from '../views/points-balance'
import { loadMemberPrice } from '../views/product-tiles'
import { loadPlanCards } from '../views/plan-cards'

const SOON_DAYS = 10
const MOST_NEEDS = 3
const MOST_GIFTS = 50
const FAR_OFF = 9_000_000_000_000

/** Who stands at the counter: level, what they will need soon, what they may enjoy. */
export async function loadCustomer(
  ctx: StaffContext,
  { memberId }: Visit,
): Promise<Omit<OpenVisit, 'now' | 'visitId' | 'expiresAt'>> {
  const [member, account, needs, price, coupons, gifts] = await Promise.all([
    ctx.database.read('members', memberId),
    ctx.database.read('points_accounts', memberId),
    loadNeeds(ctx, memberId),
    loadMemberPrice({ ...ctx, memberId }),
    loadUsableCoupons(ctx, memberId, { channel: COUNTER_CHANNEL }),
    ctx.queries.giftOrders.ofMember(memberId, FAR_OFF, MOST_GIFTS),
  ])
  if (!member) throw refuse('member/not-found')
  const { code, name, earnMultiplierBp } = tierByCode(ctx.program.tiers, member.standing.code)
  return {
    nickname: member.nickname,
    tier: { code, name },
    joinedOn: member.joinedOn,
    points: balanceOf(ctx, account ?? openAccount(memberId)),
    earnRateBp: earnRateOf(ctx.program.points, earnMultiplierBp),
    needs,
    price,
    coupons: coupons.map((weighed) => couponOf(ctx, weighed)),
    gifts: gifts.flatMap(waitingGift),
  }
}

async function loadNeeds(ctx: StaffContext, memberId: string): Promise<readonly CounterNeed[]> {
  const cards = await loadPlanCards({ ...ctx, memberId })
  const soon = cards.filter(({ daysLeft }) => daysLeft <= SOON_DAYS).slice(0, MOST_NEEDS)
  const products = await ctx.database.readMany(
    'products',
    soon.map(({ productId }) => productId),
  )
  return soon.flatMap(({ productId, productName, pictureUrl, category, daysLeft }) => {
    const product = products.find((one) => one.productId === productId)
    if (!product) return []
    const { pack, priceFen } = product
    return [{ productId, productName, pictureUrl, category, daysLeft, pack, priceFen }]
  })
}

/** The last moment belongs to the day before. */
const couponOf = (ctx: StaffContext, { coupon, whyNot, gift }: WeighedCoupon): VisitCoupon => ({
  ...atCounter(coupon, '', ctx.now),
  why: whyNot,
  couponId: coupon.couponId,
  untilOn: dayOf(coupon.validUntilAt - 1),
  gift,
})

const waitingGift = ({ redemptionId, gift, state, pickupCode }: GiftOrder): readonly WaitingGift[] =>
  state === 'ready' && pickupCode !== null ? [{ redemptionId, name: gift.name, pickupCode }] : []
