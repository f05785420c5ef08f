import type { ProductCounting } from '@contract/dashboard'
import type { Dashboard } from '@contract/operator'
import { NO_SUMS, windowTo, type Window, type WindowSums } from '@domain/analytics/read-pieces'
import { NO_REMINDERS } from '@domain/analytics/reminder-sums'
import { EVERYTHING } from '@domain/analytics/scope'
import { isOpen } from '@domain/program/is-open'
import { addDays, dayOf, type Day } from '@domain/time'
import type { StaffContext } from '../context'
import { loadAcquisition } from '../views/acquisition-report'
import { loadCampaignLines } from '../views/campaign-lines'
import { benchmarkOf, MEMBER_WINDOW_DAYS, modeOf, othersOf, repurchaseOf } from '../views/dashboard-figures'
import { funnelReport } from '../views/funnel-report'
import { invitationEffect } from '../views/invitation-effect'
import { loadRollup, type DashboardView, type ScopedRollup } from '../views/scoped-rollup'
import { remindersOf } from '../views/reminder-report'
import { categoryOf, scopeNote, scopesOf } from '../views/scope-names'
import { groupCounts, stageCounts, warningCounts } from '../views/segment-counts'
import { checkWindow, loadWindowSums } from '../views/window-sums'
import { loadWorth } from '../views/worth-list'

/**
 * Everything 经营 shows: the last night's figures, each with its definition, and whom to write to. Both rates may be asked
 * for in any window. @throws refusal figures/bad-window.
 */
export async function openDashboard(ctx: StaffContext, view: DashboardView): Promise<Dashboard> {
  const [known, worth, campaigns] = await Promise.all([loadRollup(ctx, view), loadWorth(ctx), loadCampaignLines(ctx)])
  const throughOn = known?.rollup.throughOn ?? addDays(dayOf(ctx.now), -1)
  const scope = known?.scope.scope ?? EVERYTHING
  const counting = countingOf(known)
  const { days, now, before, ...window } = await windowOf(ctx, view, known, throughOn)
  const [scopes, category] = await Promise.all([scopesOf(ctx, known?.codes ?? []), categoryOf(ctx, scope)])
  return {
    shopName: ctx.program.shopName,
    today: dayOf(ctx.now),
    rolledAt: known?.rollup.rolledAt ?? null,
    windowDays: days,
    ...window,
    scope,
    scopes,
    scopeNote: scopeNote(scope, counting),
    counting,
    ...repurchaseOf(known, now, before, window),
    benchmark: benchmarkOf(ctx.program.metrics, now, category),
    mode: modeOf(known, throughOn),
    months: (known?.scope.months ?? []).map(({ month, buyers, newcomers, orders, netFen }) => ({
      month,
      buyers,
      first: newcomers,
      orders,
      netFen,
    })),
    stages: stageCounts(known?.rollup.members ?? null),
    groups: groupCounts(known?.rollup.members ?? null),
    warnings: warningCounts(known?.rollup.members ?? null),
    others: othersOf(known, throughOn),
    concentration: known?.rollup.members?.concentration ?? null,
    cohorts: known?.scope.cohorts ?? [],
    funnel: funnelReport(known?.rollup ?? null),
    acquisition: await loadAcquisition(ctx, known, throughOn, scopes),
    reminders: remindersOf(known?.rollup.reminders ?? NO_REMINDERS, windowTo(throughOn, MEMBER_WINDOW_DAYS)),
    invitation: invitationEffect(known?.rollup.invitation ?? null, ctx.program.experiments.invitation.arms),
    campaigns,
    worth,
    moderates: isOpen(ctx.program, 'community'),
  }
}

/** What is still to be counted; null where the figures are whole. */
function countingOf(known: ScopedRollup | null): ProductCounting | null {
  if (!known?.counting || known.counting.isWhole) return null
  const { productId, buyers, isWhole } = known.counting
  return { productId, buyers, isWhole }
}

type Looked = Window & { readonly days: number; readonly now: WindowSums; readonly before: WindowSums }

/** The days looked at with what happened in them: as rolled up at night, or read off the counts for days asked for. */
async function windowOf(
  ctx: StaffContext,
  view: DashboardView,
  known: ScopedRollup | null,
  throughOn: Day,
): Promise<Looked> {
  if (view.window && known) {
    const window = checkWindow(view.window, throughOn)
    return { ...window, ...(await loadWindowSums(ctx, known, window)) }
  }
  const days = view.windowDays
  const rolled = known?.scope.windows.find((one) => one.days === days)
  return { days, ...windowTo(throughOn, days), now: rolled?.now ?? NO_SUMS, before: rolled?.before ?? NO_SUMS }
}
