import { termOn, type Card, type CardPlan } from '../member/card'
import { fen, type Fen } from '../money'
import type { Day } from '../time'
import type { AppliedOffer, PricedLine, ShippingRule } from './cart'
import { keptOff, type Returned } from './kept-part'
import { MEMBER_PRICE } from './member-offer'

/** What a paid card saved on one purchase, kept with it: in which term, on the goods and on the shipping. */
export type CardSaving = { readonly termId: string; readonly goodsFen: Fen; readonly shippingFen: Fen }

/** A purchase as far as a card may have lowered it; `shipped` null: handed over. `itemsFen`: the goods at list prices. */
export type CardPurchase = {
  readonly applied: readonly AppliedOffer[]
  readonly shipped: { readonly itemsFen: number; readonly shippingFen: Fen; readonly rule: ShippingRule } | null
}

/** What a card saves on a purchase of a day: its own price, not a level's, and shipping that it waived; null: nothing. */
export function cardSavingOf(
  card: Card,
  plans: readonly CardPlan[],
  purchase: CardPurchase,
  today: Day,
): CardSaving | null {
  const term = termOn(card, today)
  const plan = plans.find(({ planId }) => planId === term?.planId)
  if (!term || !plan) return null
  const goodsFen = goodsSaved(purchase, plan)
  const shippingFen = shippingSaved(purchase, plan)
  return goodsFen + shippingFen === 0 ? null : { termId: term.orderId, goodsFen, shippingFen }
}

/** What stays saved on an order once so many pieces are back: a function of the pieces alone; with the last, nothing. */
export function keptSaving(saving: CardSaving, lines: readonly PricedLine[], returned: Returned): number {
  const isWhole = lines.every((line) => (returned[line.lineId] ?? 0) === line.qty)
  return (saving.goodsFen > 0 ? keptOff(lines, MEMBER_PRICE, returned) : 0) + (isWhole ? 0 : saving.shippingFen)
}

/** What stays saved on a receipt refunded by amounts: a function of what is refunded in all; with the last fen, nothing. */
export const keptOfReceipt = ({ goodsFen }: CardSaving, paidFen: Fen, refundedFen: number): number =>
  paidFen === 0 ? 0 : goodsFen - Math.floor((goodsFen * refundedFen) / paidFen)

/** A level's price that saves more has another name. */
const goodsSaved = ({ applied }: CardPurchase, { name }: CardPlan): Fen =>
  applied.find((offer) => offer.offerId === MEMBER_PRICE && offer.name.startsWith(name))?.offFen ?? fen(0)

function shippingSaved({ shipped }: CardPurchase, { benefits }: CardPlan): Fen {
  if (!shipped || !benefits.freeShipping || shipped.shippingFen > 0) return fen(0)
  const { feeFen, freeFromFen } = shipped.rule
  return freeFromFen === null || shipped.itemsFen < freeFromFen ? feeFen : fen(0)
}
