import { addWindow, NO_SUMS, windowTo, type Window, type WindowSums } from '@domain/analytics/read-pieces'
import { refuse } from '@domain/refusal'
import { addDays, addMonths, daysBetween, monthOf, type Day } from '@domain/time'
import type { Context } from '../context'
import { loadMonth } from './month-counts'
import { loadProductMonth } from './product-scope'
import type { ScopedRollup } from './scoped-rollup'

/** The longest window that can be asked for: what tells a first purchase in it from a later one reaches a little further back. */
export const LONGEST_WINDOW_DAYS = 366

/** A window an operator has chosen. @throws refusal figures/bad-window {toOn, mostDays} when it is turned round, too long or not over. */
export function checkWindow({ fromOn, toOn }: Window, throughOn: Day): Window & { readonly days: number } {
  const days = daysBetween(fromOn, toOn) + 1
  if (days < 1 || days > LONGEST_WINDOW_DAYS || toOn > throughOn)
    throw refuse('figures/bad-window', { toOn: throughOn, mostDays: LONGEST_WINDOW_DAYS })
  return { fromOn, toOn, days }
}

/** What happened in any window and in as many days before it, read off the counts of its months, one month at a time. */
export async function loadWindowSums(
  ctx: Context,
  { scope: { scope }, counting }: Pick<ScopedRollup, 'scope' | 'counting'>,
  window: Window & { readonly days: number },
): Promise<{ readonly now: WindowSums; readonly before: WindowSums }> {
  const earlier = windowTo(addDays(window.fromOn, -1), window.days)
  let [now, before] = [NO_SUMS, NO_SUMS]
  for (let month = monthOf(earlier.fromOn); month <= monthOf(window.toOn); month = addMonths(month, 1)) {
    const counters = counting ? await loadProductMonth(ctx, counting, month) : await loadMonth(ctx, month, scope)
    now = addWindow(now, month, counters, scope, window)
    before = addWindow(before, month, counters, scope, earlier)
  }
  return { now, before }
}
