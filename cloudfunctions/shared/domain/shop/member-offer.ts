import { everything } from '../coupon/scope'
import { termOn, type Card, type CardPlan } from '../member/card'
import { fen, type BasisPoints } from '../money'
import type { Day } from '../time'
import type { Offer } from './offer'

/** What lowers a price for who one is: a level's price, or that of a paid card. */
export type MemberPrice = { readonly name: string; readonly priceOffBp: BasisPoints }

/** The id of the offer that a member price is. */
export const MEMBER_PRICE = 'member-price'

/** The member price that lowers more, as an offer that goes with everything but itself; null when none does. */
export function memberOffer(prices: readonly MemberPrice[]): Offer | null {
  const [best] = [...prices].sort((a, b) => b.priceOffBp - a.priceOffBp)
  if (!best || best.priceOffBp <= 0) return null
  return {
    offerId: MEMBER_PRICE,
    name: best.name,
    stage: 'member',
    scope: everything,
    benefit: { kind: 'percent-off', offBp: best.priceOffBp, mostFen: null },
    thresholdFen: fen(0),
    stacking: { stackClass: 'member', combinesWith: ['activity', 'reduction', 'coupon', 'shipping'] },
  }
}

/** The price a card gives on a day; null without a term or a price of its own. */
export function cardPrice(card: Card, plans: readonly CardPlan[], today: Day): MemberPrice | null {
  const term = termOn(card, today)
  const plan = plans.find((each) => each.planId === term?.planId)
  return plan && plan.benefits.priceOffBp > 0 ? { name: plan.name, priceOffBp: plan.benefits.priceOffBp } : null
}
