import { endedTermsOf } from '@domain/analytics/ended-terms'
import { renewalRate, type CardTerm } from '@domain/analytics/outcome-rates'
import { windowTo } from '@domain/analytics/read-pieces'
import { RENEWAL_GRACE_DAYS } from '@domain/analytics/rollup'
import { trendStretches, type TrendMonth } from '@domain/analytics/trend'
import { addDays, dayOf, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'

const PAGE = 200
const WINDOW_DAYS = 90

/**
 * Counts the terms of paid cards that ended and were renewed, a page of cards a step; how far it went is kept with the sums,
 * so that a step which is repeated counts nothing twice.
 */
export async function countRenewals(ctx: Context, cursor: string): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const rollup = await ctx.database.read('rollups', day)
  if (!rollup) return { done: true }
  const known = (cursor === '' ? null : rollup.renewals) ?? { part: 0, whole: 0, afterId: '', months: [] }
  const cards = await ctx.queries.cards.page(known.afterId, PAGE)
  const window = windowTo(addDays(rollup.throughOn, -RENEWAL_GRACE_DAYS), WINDOW_DAYS)
  const terms = cards.flatMap(endedTermsOf)
  const { part, whole } = renewalRate(terms, window, RENEWAL_GRACE_DAYS)
  const afterId = cards[cards.length - 1]?.memberId ?? known.afterId
  const months = addMonths(known.months ?? [], terms, rollup.throughOn)
  const renewals = { part: known.part + part, whole: known.whole + whole, afterId, months }
  await ctx.database.write('rollups', day, { ...rollup, renewals })
  return { done: cards.length < PAGE, cursor: afterId }
}

/** Terms by the month of their end; the last days wait until their grace is over. */
const addMonths = (known: readonly TrendMonth[], terms: readonly CardTerm[], throughOn: Day): readonly TrendMonth[] =>
  trendStretches(addDays(throughOn, -RENEWAL_GRACE_DAYS)).map(({ month, ...stretch }) => {
    const before = known.find((one) => one.month === month)
    const { part, whole } = renewalRate(terms, stretch, RENEWAL_GRACE_DAYS)
    return { month, part: part + (before?.part ?? 0), whole: whole + (before?.whole ?? 0) }
  })
