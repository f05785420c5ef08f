import type { CardOffer, CardPage, HeldCard } from '@contract/card'
import { cardLastOn, cardRefundFen, termOn, type CardPlan, type CardTerm } from '@domain/member/card'
import { earnRateOf } from '@domain/points/earning'
import { discountText } from '@domain/shop/tier-price'
import { dayOf } from '@domain/time'
import type { Context, MemberContext } from '../context'
import type { StoredCard } from '../context/card'

/** 会员卡: what one holds and has saved with it, what can be bought, what there was. */
export async function openCard(ctx: MemberContext): Promise<CardPage> {
  const card = await ctx.database.read('cards', ctx.memberId)
  const today = dayOf(ctx.now)
  const isFormer = ({ lastOn, refundedOn }: CardTerm) => lastOn < today || refundedOn !== null
  return {
    today,
    held: card && heldCard(ctx, card),
    offers: ctx.program.card.plans.filter(({ isOffered }) => isOffered).map((plan) => offerOf(ctx, plan)),
    former: [...(card?.terms ?? [])]
      .reverse()
      .filter(isFormer)
      .map(({ planId, fromOn, lastOn, savedFen, refundedOn, refundedFen }) => ({
        ...{ name: nameOf(ctx, planId), fromOn, lastOn, savedFen },
        refundedFen: refundedOn === null ? null : refundedFen,
      })),
  }
}

/** All that is paid for and not over counts together; null without any. */
function heldCard(ctx: Context, card: StoredCard): HeldCard | null {
  const today = dayOf(ctx.now)
  const lastOn = cardLastOn(card, today)
  const term = termOn(card, today)
  if (lastOn === null || !term) return null
  const open = card.terms.filter((each) => each.refundedOn === null && each.lastOn >= today)
  return {
    ...{ planId: term.planId, name: nameOf(ctx, term.planId), fromOn: term.fromOn, lastOn, savedFen: term.savedFen },
    paidFen: open.reduce((total, { paidFen }) => total + paidFen, 0),
    backFen: cardRefundFen(card, today),
  }
}

function offerOf(ctx: Context, { planId, name, priceFen, termMonths, benefits }: CardPlan): CardOffer {
  const { templates } = ctx.program.coupons
  return {
    ...{ planId, name, priceFen, termMonths },
    priceOff: benefits.priceOffBp > 0 ? discountText(benefits.priceOffBp) : null,
    freeShipping: benefits.freeShipping,
    earnRateBp: earnRateOf(ctx.program.points, benefits.earnMultiplierBp),
    monthlyCoupons: benefits.monthlyCoupons.flatMap(({ templateId, count }) => {
      const template = templates.find((each) => each.templateId === templateId)
      return template ? Array.from({ length: count }, () => template.terms.name) : []
    }),
    earlyAccessHours: benefits.earlyAccessHours,
  }
}

const nameOf = (ctx: Context, planId: string): string =>
  ctx.program.card.plans.find((plan) => plan.planId === planId)?.name ?? '会员卡'
