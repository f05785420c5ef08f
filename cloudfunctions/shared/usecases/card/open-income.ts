import type { CardIncomeReport } from '@contract/card'
import { cardIncome, cardIncomeByMonth } from '@domain/member/card-income'
import { addMonths, dayOf, monthOf, type Day } from '@domain/time'
import type { StaffContext } from '../context'
import type { StoredCard } from '../context/card'

const PAGE = 1_000
const MOST = 100_000
const MOST_MONTHS = 24

/** 卡费收入: what paid cards brought between two days, both included, and how many are held today. */
export async function openIncome(
  ctx: StaffContext,
  input: { readonly fromOn?: Day; readonly untilOn?: Day },
): Promise<CardIncomeReport> {
  const cards = await allCards(ctx)
  const today = dayOf(ctx.now)
  const { fromOn = `${addMonths(monthOf(today), -11)}-01`, untilOn = today } = input
  const isHeld = ({ terms }: StoredCard) => terms.some((term) => term.refundedOn === null && term.lastOn >= today)
  const months = cardIncomeByMonth(cards, fromOn, untilOn, MOST_MONTHS)
  return { fromOn, untilOn, held: cards.filter(isHeld).length, months, ...cardIncome(cards, fromOn, untilOn) }
}

async function allCards(ctx: StaffContext): Promise<readonly StoredCard[]> {
  const cards: StoredCard[] = []
  while (cards.length < MOST) {
    const page = await ctx.queries.cards.page(cards.at(-1)?.memberId ?? '', PAGE)
    cards.push(...page)
    if (page.length < PAGE) break
  }
  return cards
}
