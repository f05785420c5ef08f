import type { Dashboard } from '@contract/operator'
import { EVERYTHING } from '@domain/analytics/month-pieces'
import { NO_SUMS, windowTo } from '@domain/analytics/read-pieces'
import { NO_REMINDERS } from '@domain/analytics/reminder-sums'
import { addDays, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadAcquisition } from '../views/acquisition-report'
import { loadCampaignLines } from '../views/campaign-lines'
import { benchmarkOf, MEMBER_WINDOW_DAYS, modeOf, othersOf, repurchaseOf } from '../views/dashboard-figures'
import { funnelReport } from '../views/funnel-report'
import { invitationEffect } from '../views/invitation-effect'
import { loadRollup, type DashboardView } from '../views/scoped-rollup'
import { remindersOf } from '../views/reminder-report'
import { scopesOf } from '../views/scope-names'
import { groupCounts, stageCounts, warningCounts } from '../views/segment-counts'
import { loadWorth } from '../views/worth-list'

/** Everything 经营 shows: the last night's figures, each with its definition, and whom to write to. */
export async function openDashboard(ctx: StaffContext, view: DashboardView): Promise<Dashboard> {
  const [known, worth, campaigns] = await Promise.all([loadRollup(ctx, view), loadWorth(ctx), loadCampaignLines(ctx)])
  const throughOn = known?.rollup.throughOn ?? addDays(dayOf(ctx.now), -1)
  const window = windowTo(throughOn, view.windowDays)
  const sums = known?.scope.windows.find(({ days }) => days === view.windowDays)
  const [now, before] = [sums?.now ?? NO_SUMS, sums?.before ?? NO_SUMS]
  const scopes = known ? await scopesOf(ctx, known.rollup) : []
  return {
    shopName: ctx.program.shopName,
    today: dayOf(ctx.now),
    rolledAt: known?.rollup.rolledAt ?? null,
    windowDays: view.windowDays,
    ...window,
    scope: known?.scope.scope ?? EVERYTHING,
    scopes,
    ...repurchaseOf(known, now, before, window),
    benchmark: benchmarkOf(ctx.program.metrics, now, null),
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
  }
}
