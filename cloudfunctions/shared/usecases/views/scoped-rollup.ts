import type { WindowDays } from '@contract/operator'
import { ROLLED_DAYS, type RolledScope, type Rollup } from '@domain/analytics/rollup'
import { EVERYTHING } from '@domain/analytics/month-pieces'
import { NO_RETURNS, NO_SUMS } from '@domain/analytics/read-pieces'
import { dayOf, type Day } from '@domain/time'
import type { Context } from '../context'

/** What an operator asks to see: how many days, of which store or channel, as of which night. */
export type DashboardView = { readonly windowDays: WindowDays; readonly scope: string; readonly on?: Day | undefined }

/** A night's figures of one scope; everything when the scope is not there. */
export type ScopedRollup = { readonly rollup: Rollup; readonly scope: RolledScope }

/** The newest night's figures; null before the first. */
export async function loadRollup(ctx: Context, view: DashboardView): Promise<ScopedRollup | null> {
  const rollup = await ctx.queries.rollups.latest(view.on ?? dayOf(ctx.now))
  if (!rollup) return null
  const ofScope = (code: string): RolledScope | undefined => rollup.scopes.find(({ scope }) => scope === code)
  return { rollup, scope: ofScope(view.scope) ?? ofScope(EVERYTHING) ?? NOTHING }
}

const NOTHING: RolledScope = {
  scope: EVERYTHING,
  windows: ROLLED_DAYS.map((days) => ({ days, now: NO_SUMS, before: NO_SUMS })),
  within30: NO_RETURNS,
  within90: NO_RETURNS,
  months: [],
  cohorts: [],
}
