import type { Dashboard, Figure } from '@contract/operator'
import { modeAdviceOf } from '@domain/analytics/growth-mode'
import { EVERYTHING } from '@domain/analytics/month-pieces'
import { NO_SUMS, windowTo, type WindowSums } from '@domain/analytics/read-pieces'
import { NO_REMINDERS } from '@domain/analytics/reminder-sums'
import { RENEWAL_GRACE_DAYS } from '@domain/analytics/rollup'
import { addDays, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadCampaignLines } from '../views/campaign-lines'
import { figureOf } from '../views/figures'
import { invitationEffect } from '../views/invitation-effect'
import { loadRollup, type DashboardView, type ScopedRollup } from '../views/scoped-rollup'
import { remindersOf } from '../views/reminder-report'
import { scopesOf } from '../views/scope-names'
import { groupCounts, stageCounts, warningCounts } from '../views/segment-counts'
import { loadWorth } from '../views/worth-list'

const MEMBER_WINDOW_DAYS = 90
const YEAR = 365

/** Everything 经营 shows: the last night's figures, each with its definition, and whom to write to. */
export async function openDashboard(ctx: StaffContext, view: DashboardView): Promise<Dashboard> {
  const [known, worth, campaigns] = await Promise.all([loadRollup(ctx, view), loadWorth(ctx), loadCampaignLines(ctx)])
  const throughOn = known?.rollup.throughOn ?? addDays(dayOf(ctx.now), -1)
  const window = windowTo(throughOn, view.windowDays)
  const sums = known?.scope.windows.find(({ days }) => days === view.windowDays)
  const [now, before] = [sums?.now ?? NO_SUMS, sums?.before ?? NO_SUMS]
  return {
    shopName: ctx.program.shopName,
    today: dayOf(ctx.now),
    rolledAt: known?.rollup.rolledAt ?? null,
    windowDays: view.windowDays,
    ...window,
    scope: known?.scope.scope ?? EVERYTHING,
    scopes: known ? await scopesOf(ctx, known.rollup) : [],
    memberRepurchase: figureOf('user-repurchase', returnersOf(now), returnersOf(before), window),
    orderRepurchase: figureOf('order-repurchase', laterOrdersOf(now), laterOrdersOf(before), window),
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
    reminders: remindersOf(known?.rollup.reminders ?? NO_REMINDERS, windowTo(throughOn, MEMBER_WINDOW_DAYS)),
    invitation: invitationEffect(known?.rollup.invitation ?? null, ctx.program.experiments.invitation.arms),
    campaigns,
    worth,
  }
}

const returnersOf = ({ returners, buyers }: WindowSums) => ({ part: returners, whole: buyers })
const laterOrdersOf = ({ orders, buyers }: WindowSums) => ({ part: orders - buyers, whole: orders })

function modeOf(known: ScopedRollup | null, throughOn: string): Dashboard['mode'] {
  const { returned, firsts } = known?.scope.within90 ?? { returned: 0, firsts: 0 }
  const rate = figureOf(
    'ninety-day-repurchase',
    { part: returned, whole: firsts },
    null,
    windowTo(addDays(throughOn, -90), YEAR),
  )
  return { ...modeAdviceOf(rate.share), rate }
}

function othersOf(known: ScopedRollup | null, throughOn: string): readonly Figure[] {
  const { returned, firsts } = known?.scope.within30 ?? { returned: 0, firsts: 0 }
  const nothing = { part: 0, whole: 0 }
  const members = known?.rollup.members
  const window = windowTo(throughOn, MEMBER_WINDOW_DAYS)
  return [
    figureOf('second-purchase', { part: returned, whole: firsts }, null, windowTo(addDays(throughOn, -30), YEAR)),
    figureOf('redemption', known?.rollup.coupons ?? nothing, null, window),
    figureOf('tier-upgrade', members?.upgrades ?? nothing, null, window),
    figureOf(
      'renewal',
      known?.rollup.renewals ?? nothing,
      null,
      windowTo(addDays(throughOn, -RENEWAL_GRACE_DAYS), MEMBER_WINDOW_DAYS),
    ),
    figureOf('wake-up', members?.wakeUps ?? nothing, null, windowTo(throughOn, 30)),
    figureOf('churn', members?.churn ?? nothing, null, windowTo(throughOn, 30)),
  ]
}
