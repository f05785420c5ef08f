import type { CounterNeed, OpenVisit } from '@contract/staff'
import { tierByCode } from '@domain/member/tier'
import type { Visit } from '@domain/member/visit'
import { openAccount } from '@domain/points/account'
import { earnRateOf } from '@domain/points/earning'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { balanceOf } from '../views/points-balance'
import { loadPlanCards } from '../views/plan-cards'

const SOON_DAYS = 10
const MOST_NEEDS = 3

/** Who stands at the counter: level, what they will need soon, what they may enjoy. */
export async function loadCustomer(
  ctx: StaffContext,
  { memberId }: Visit,
): Promise<Omit<OpenVisit, 'now' | 'visitId' | 'expiresAt'>> {
  const [member, account, needs] = await Promise.all([
    ctx.database.read('members', memberId),
    ctx.database.read('points_accounts', memberId),
    loadNeeds(ctx, memberId),
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
    coupons: [],
    gifts: [],
  }
}

async function loadNeeds(ctx: StaffContext, memberId: string): Promise<readonly CounterNeed[]> {
  const cards = await loadPlanCards({ ...ctx, memberId })
  const soon = cards.filter(({ daysLeft }) => daysLeft <= SOON_DAYS).slice(0, MOST_NEEDS)
  const products = await ctx.database.readMany(
    'products',
    soon.map(({ productId }) => productId),
  )
  return soon.map(({ productId, productName, pictureUrl, category, daysLeft }) => {
    const pack = products.find((product) => product.productId === productId)?.pack ?? ''
    return { productId, productName, pictureUrl, category, daysLeft, pack }
  })
}
