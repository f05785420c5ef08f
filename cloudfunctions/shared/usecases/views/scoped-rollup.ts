import type { WindowDays } from '@contract/operator'
import type { ProductCount } from '@domain/analytics/product-count'
import type { Window } from '@domain/analytics/read-pieces'
import { ROLLED_DAYS, type RolledScope, type Rollup } from '@domain/analytics/rollup'
import { EVERYTHING, familyOf, type ScopeFamily } from '@domain/analytics/scope'
import { NO_RETURNS, NO_SUMS } from '@domain/analytics/read-pieces'
import { idOf } from '@domain/id'
import { dayOf, daysBetween, type Day } from '@domain/time'
import type { Context } from '../context'
import { loadCountOf, loadProductScope } from './product-scope'

/** What an operator asks to see: how many days or which, of which part of the shop, as of which night. */
export type DashboardView = {
  readonly windowDays: WindowDays
  readonly scope: string
  readonly on?: Day | undefined
  readonly window?: Window | undefined
}

/**
 * A night's figures of one scope, and the scopes there are. Instead of a store that is not there everything is shown; a
 * product nobody bought or whose buyers are still to be counted, and a segment nobody stands in, have noughts.
 */
export type ScopedRollup = {
  readonly rollup: Rollup
  readonly scope: RolledScope
  readonly codes: readonly string[]
  /** How far a product is counted that this night has not counted apart; null for anything else. */
  readonly counting: ProductCount | null
}

/** How many nights the figures of products and segments are kept. */
const KEPT_NIGHTS = 8
const FIRST_NIGHT: Day = '2026-01-01'

/** Where a night's figures of a family are kept: the place of the night eight days before. */
export const scopeRollupId = (day: Day, family: ScopeFamily): string =>
  idOf(family, String(((daysBetween(FIRST_NIGHT, day) % KEPT_NIGHTS) + KEPT_NIGHTS) % KEPT_NIGHTS))

/** The newest night's figures; null before the first. */
export async function loadRollup(ctx: Context, view: DashboardView): Promise<ScopedRollup | null> {
  const rollup = await ctx.queries.rollups.latest(view.on ?? dayOf(ctx.now))
  if (!rollup) return null
  const [products, segments] = await Promise.all([
    loadScopes(ctx, rollup.day, 'products'),
    loadScopes(ctx, rollup.day, 'segments'),
  ])
  const families = { places: rollup.scopes, products, segments }
  const family = familyOf(view.scope)
  const rolled = families[family].find(({ scope }) => scope === view.scope)
  const counting = rolled ? null : await loadCountOf(ctx, view.scope, rollup.day)
  const wanted = counting?.isWhole ? await loadProductScope(ctx, counting, rollup.day) : rolled
  const instead = family === 'places' ? rollup.scopes.find(({ scope }) => scope === EVERYTHING) : undefined
  return {
    rollup,
    scope: wanted ?? instead ?? { ...NOTHING, scope: family === 'places' ? EVERYTHING : view.scope },
    codes: [
      ...[...rollup.scopes, ...products, ...segments].map(({ scope }) => scope),
      ...(counting ? [view.scope] : []),
    ],
    counting,
  }
}

async function loadScopes(ctx: Context, day: Day, family: ScopeFamily): Promise<readonly RolledScope[]> {
  const known = await ctx.database.read('scope_rollups', scopeRollupId(day, family))
  return known?.day === day ? known.scopes : []
}

const NOTHING: RolledScope = {
  scope: EVERYTHING,
  windows: ROLLED_DAYS.map((days) => ({ days, now: NO_SUMS, before: NO_SUMS })),
  within30: NO_RETURNS,
  within90: NO_RETURNS,
  months: [],
  cohorts: [],
}
