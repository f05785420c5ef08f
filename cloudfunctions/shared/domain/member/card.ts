import { idOf } from '../id'
import { fen, type BasisPoints, type Fen } from '../money'
import { refuse } from '../refusal'
import { addDays, daysBetween, type Day } from '../time'
import { monthsLater } from './months-later'

/** What a paid card gives. Rates in basis points: `priceOffBp` off the goods, `earnMultiplierBp` 10,000 = once. */
export type CardBenefits = {
  readonly priceOffBp: BasisPoints
  readonly freeShipping: boolean
  readonly earnMultiplierBp: BasisPoints
  /** Coupons given each month of the term. */
  readonly monthlyCoupons: readonly { readonly templateId: string; readonly count: number }[]
  /** How long before everybody a product in early access can be bought, where it lets cards in. */
  readonly earlyAccessHours: number
}

/** A card that can be bought: 付费会员卡. */
export type CardPlan = {
  readonly planId: string
  readonly name: string
  readonly priceFen: Fen
  readonly termMonths: number
  readonly isOffered: boolean
  readonly benefits: CardBenefits
}

/** One paid term of a card: from a day to its last day, and what its benefits have saved in it. */
export type CardTerm = {
  readonly orderId: string
  readonly planId: string
  readonly paidFen: Fen
  readonly boughtOn: Day
  readonly fromOn: Day
  readonly lastOn: Day
  readonly savedFen: Fen
  readonly refundedOn: Day | null
  readonly refundedFen: Fen
}

/** A member's card: its terms, one after the other. */
export type Card = { readonly memberId: string; readonly terms: readonly CardTerm[] }

/** The term that holds on a day; undefined without one. */
export const termOn = (card: Card, today: Day): CardTerm | undefined =>
  card.terms.find((term) => term.refundedOn === null && term.fromOn <= today && today <= term.lastOn)

/** The last day of what has been paid for; null without anything to come. */
export const cardLastOn = (card: Card, today: Day): Day | null =>
  openTerms(card, today).reduce<Day | null>(
    (last, term) => (last === null || term.lastOn > last ? term.lastOn : last),
    null,
  )

/** Buys or renews: a new term begins after the last one and never shortens it. The same order again changes nothing. @throws refusal card/not-offered. */
export function buyCard(card: Card, plan: CardPlan, orderId: string, today: Day): Card {
  if (card.terms.some((term) => term.orderId === orderId)) return card
  if (!plan.isOffered) throw refuse('card/not-offered')
  const lastOn = cardLastOn(card, today)
  const fromOn = lastOn === null ? today : addDays(lastOn, 1)
  const term: CardTerm = {
    orderId,
    planId: plan.planId,
    paidFen: plan.priceFen,
    boughtOn: today,
    fromOn,
    lastOn: addDays(monthsLater(fromOn, plan.termMonths), -1),
    savedFen: fen(0),
    refundedOn: null,
    refundedFen: fen(0),
  }
  return { ...card, terms: [...card.terms, term] }
}

/** Counts what one term has saved on a purchase, or (negative) no longer has since it came back; 已省, never below nought. */
export const withSaving = (card: Card, termId: string, changeFen: number): Card => ({
  ...card,
  terms: card.terms.map((term) =>
    term.orderId === termId ? { ...term, savedFen: fen(Math.max(0, term.savedFen + changeFen)) } : term,
  ),
})

/** What giving the card back on a day brings: fen. A term not begun comes back whole; the one begun less the dearer of the days and the benefits used. */
export const cardRefundFen = (card: Card, today: Day): Fen =>
  fen(openTerms(card, today).reduce((total, term) => total + termRefund(term, today), 0))

/** Gives the card back. @throws refusal card/ended when there is nothing to give back. */
export function refundCard(card: Card, today: Day): { readonly card: Card; readonly refundFen: Fen } {
  const open = openTerms(card, today)
  if (open.length === 0) throw refuse('card/ended')
  const terms = card.terms.map((term) =>
    open.includes(term) ? { ...term, refundedOn: today, refundedFen: fen(termRefund(term, today)) } : term,
  )
  return { card: { ...card, terms }, refundFen: cardRefundFen(card, today) }
}

/** The monthly coupons due on a day: on the first day of each month of the term. `slot` makes each once. */
export function monthlyCouponsOn(
  card: Card,
  plans: readonly CardPlan[],
  today: Day,
): readonly { readonly templateId: string; readonly slot: string }[] {
  const term = termOn(card, today)
  const plan = plans.find((each) => each.planId === term?.planId)
  if (!term || !plan) return []
  const month = Array.from({ length: plan.termMonths }, (_, index) => index).find(
    (index) => monthsLater(term.fromOn, index) === today,
  )
  if (month === undefined) return []
  return plan.benefits.monthlyCoupons.flatMap(({ templateId, count }) =>
    Array.from({ length: count }, (_, index) => ({ templateId, slot: idOf(term.orderId, month, index) })),
  )
}

const openTerms = (card: Card, today: Day): readonly CardTerm[] =>
  card.terms.filter((term) => term.refundedOn === null && term.lastOn >= today)

function termRefund(term: CardTerm, today: Day): number {
  if (today < term.fromOn) return term.paidFen
  const days = daysBetween(term.fromOn, term.lastOn) + 1
  const left = daysBetween(today, term.lastOn)
  const byDays = Math.floor((term.paidFen * left) / days)
  return Math.max(0, Math.min(byDays, term.paidFen - term.savedFen))
}
