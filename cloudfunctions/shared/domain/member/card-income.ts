import { fen, type Fen } from '../money'
import { addDays, addMonths, daysBetween, monthOf, type Day } from '../time'
import { cardLastOn, type Card } from './card'

/** What paid cards brought between two days, both included: first terms, renewals, and what was given back. */
export type CardIncome = {
  readonly sold: number
  readonly soldFen: Fen
  readonly renewed: number
  readonly renewedFen: Fen
  readonly refunded: number
  readonly refundedFen: Fen
}

/** What cards brought in one month ('YYYY-MM'), as far as it lies within the days asked for. */
export type MonthOfCards = CardIncome & { readonly month: string }

/** What cards brought between two days, month by month, newest first; at most `most` months. */
export function cardIncomeByMonth(
  cards: readonly Card[],
  fromOn: Day,
  untilOn: Day,
  most: number,
): readonly MonthOfCards[] {
  const months: MonthOfCards[] = []
  for (let month = monthOf(untilOn); month >= monthOf(fromOn) && months.length < most; month = addMonths(month, -1)) {
    const first = `${month}-01`
    const last = addDays(`${addMonths(month, 1)}-01`, -1)
    const within = cardIncome(cards, first > fromOn ? first : fromOn, last < untilOn ? last : untilOn)
    months.push({ month, ...within })
  }
  return months
}

/** Adds up what cards brought between two days. */
export function cardIncome(cards: readonly Card[], fromOn: Day, untilOn: Day): CardIncome {
  const within = (on: Day | null) => on !== null && on >= fromOn && on <= untilOn
  const bought = cards.flatMap((card) =>
    card.terms.map((term, index) => ({ term, isFirst: index === 0 })).filter(({ term }) => within(term.boughtOn)),
  )
  const [sold, renewed] = [bought.filter((each) => each.isFirst), bought.filter((each) => !each.isFirst)]
  const refunds = cards.flatMap((card) => card.terms.filter((term) => within(term.refundedOn)))
  return {
    sold: sold.length,
    soldFen: fen(sold.reduce((total, { term }) => total + term.paidFen, 0)),
    renewed: renewed.length,
    renewedFen: fen(renewed.reduce((total, { term }) => total + term.paidFen, 0)),
    refunded: refunds.length,
    refundedFen: fen(refunds.reduce((total, term) => total + term.refundedFen, 0)),
  }
}

/** True on the days on which a member is told that the card ends, so many days before each time. */
export function isRenewalDue(card: Card, warnDays: readonly number[], today: Day): boolean {
  const lastOn = cardLastOn(card, today)
  return lastOn !== null && warnDays.includes(daysBetween(today, lastOn))
}
