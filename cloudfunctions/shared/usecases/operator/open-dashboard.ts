import type { Dashboard, Figure, ReminderReport, WorthMember } from '@contract/operator'
import { modeAdviceOf } from '@domain/analytics/growth-mode'
import { channelScope, EVERYTHING, storeScope } from '@domain/analytics/month-pieces'
import { NO_SUMS, windowTo, type Window, type WindowSums } from '@domain/analytics/read-pieces'
import { NO_REMINDERS, type ReminderSums } from '@domain/analytics/reminder-sums'
import type { Rollup } from '@domain/analytics/rollup'
import type { SkipReason } from '@domain/messaging/touch'
import { addDays, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadCampaignLines } from './campaign-lines'
import { figureOf, reminderFigure } from './figures'
import { invitationEffect } from './invitation-effect'
import { loadRollup, type DashboardView, type ScopedRollup } from './load-rollup'
import { groupCounts, stageCounts, stageName, warningCounts } from './segment-counts'

const SHOWN_WORTH = 20
const WORTH_KEPT_DAYS = 7
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
    userRepurchase: figureOf('user-repurchase', returnersOf(now), returnersOf(before), window),
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
    figureOf('churn', members?.churn ?? nothing, null, windowTo(throughOn, 30)),
  ]
}

async function scopesOf(ctx: StaffContext, rollup: Rollup): Promise<Dashboard['scopes']> {
  const codes = rollup.scopes.map(({ scope }) => scope)
  const storeIds = codes.filter((code) => code.startsWith('store:')).map((code) => code.slice('store:'.length))
  const stores = new Map((await ctx.database.readMany('stores', storeIds)).map(({ storeId, name }) => [storeId, name]))
  const nameOf = (code: string): string => {
    if (code === EVERYTHING) return '全部'
    const storeId = storeIds.find((id) => storeScope(id) === code)
    if (storeId !== undefined) return stores.get(storeId) ?? (storeId === 'online' ? '线上商城' : storeId)
    return CHANNELS[code] ?? code.slice(code.indexOf(':') + 1)
  }
  return codes.map((code) => ({ code, name: nameOf(code) }))
}

const CHANNELS: Readonly<Record<string, string>> = {
  [channelScope('online')]: '线上',
  [channelScope('pos')]: '门店收银',
  [channelScope('store')]: '门店',
}

function remindersOf(sums: ReminderSums, window: Window): ReminderReport {
  const { delivered, failed, opened, bought, judged, skipped } = sums
  return {
    planned: delivered + failed,
    delivered,
    opened,
    bought,
    failed,
    skipped: Object.entries(skipped).map(([reason, count]) => ({ name: SKIPPED[reason as SkipReason], count })),
    figures: [
      reminderFigure('delivered', { part: delivered, whole: delivered + failed }, window),
      reminderFigure('opened', { part: opened, whole: delivered }, window),
      reminderFigure('bought', { part: bought, whole: judged }, window),
    ],
  }
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  bought: '已经买了',
  refunded: '已经退了',
  answered: '已经答过',
  'opted-out': '不愿收到',
  cancelled: '会员取消',
  stale: '过了时候',
  'no-grant': '没有授权',
  'no-address': '没有微信',
  'plan-closed': '计划结束',
  'broken-fields': '内容不合格式',
}

async function loadWorth(ctx: StaffContext): Promise<readonly WorthMember[]> {
  const scores = await ctx.queries.scores.mostWorth(addDays(dayOf(ctx.now), -WORTH_KEPT_DAYS), SHOWN_WORTH)
  const members = await ctx.database.readMany(
    'members',
    scores.map(({ memberId }) => memberId),
  )
  const nicknames = new Map(members.map(({ memberId, nickname }) => [memberId, nickname]))
  return scores.flatMap(({ memberId, worth, stage, tags }) =>
    worth
      ? [
          {
            memberId,
            nickname: nicknames.get(memberId) ?? '',
            stage: stageName(stage),
            productName: worth.productName,
            dueOn: worth.dueOn,
            worthFen: worth.worthFen,
            reason: worth.reason,
            tags: tags.map(({ name, because }) => ({ name, because })),
          },
        ]
      : [],
  )
}
