import { endedTermsOf } from '@domain/analytics/ended-terms'
import { renewalRate } from '@domain/analytics/outcome-rates'
import { windowTo } from '@domain/analytics/read-pieces'
import { RENEWAL_GRACE_DAYS } from '@domain/analytics/rollup'
import { addDays, dayOf } from '@domain/time'
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
  const known = (cursor === '' ? null : rollup.renewals) ?? { part: 0, whole: 0, afterId: '' }
  const cards = await ctx.queries.cards.page(known.afterId, PAGE)
  const window = windowTo(addDays(rollup.throughOn, -RENEWAL_GRACE_DAYS), WINDOW_DAYS)
  const { part, whole } = renewalRate(cards.flatMap(endedTermsOf), window, RENEWAL_GRACE_DAYS)
  const afterId = cards[cards.length - 1]?.memberId ?? known.afterId
  const renewals = { part: known.part + part, whole: known.whole + whole, afterId }
  await ctx.database.write('rollups', day, { ...rollup, renewals })
  return { done: cards.length < PAGE, cursor: afterId }
}
