import { experimentOf } from '@domain/campaign/campaign'
import { addToReport, beginReport, type ReportSums } from '@domain/campaign/report'
import type { Outcome } from '@domain/experiment/collect'
import { DAY_MS, type EpochMs } from '@domain/time'
import type { Context } from '../context'
import type { CampaignLaunch, FoundCampaign, StoredExposure } from '../context/campaign'
import { loadCampaignResult } from '../views/campaign-result'

const PAGE = 50
const MAX_PURCHASES = 1_000

/** Counts one page of the report that is under way; the last one is told in the campaign's document. True: there is more. */
export async function reportPage(
  ctx: Context,
  found: FoundCampaign,
  launch: CampaignLaunch,
  at: EpochMs,
): Promise<boolean> {
  const { report, isOver } = await countPage(ctx, launch, at)
  const next: CampaignLaunch = {
    ...launch,
    report: isOver ? null : report,
    reportedAt: isOver ? ctx.now : launch.reportedAt,
  }
  await ctx.database.write('campaign_launches', launch.campaignId, next)
  if (isOver) await ctx.queries.campaigns.mark(found, { result: await loadCampaignResult(ctx, next, report) })
  return !isOver
}

/** The report with one page more. */
export async function countPage(
  ctx: Context,
  launch: CampaignLaunch,
  at: EpochMs,
): Promise<{ readonly report: ReportSums; readonly isOver: boolean }> {
  const before = launch.report ?? beginReport(at, launch.reachedAt ?? at)
  const page = await ctx.queries.exposures.page(experimentOf(launch.campaignId), before.afterId, PAGE)
  const last = page[page.length - 1]
  const outcomes = await outcomesOf(ctx, page, before.windowDays)
  return {
    report: addToReport(before, page, outcomes, last?.memberId ?? before.afterId),
    isOver: page.length < PAGE,
  }
}

/** What these members bought since a window before the first of them was reached. */
async function outcomesOf(
  ctx: Context,
  page: readonly StoredExposure[],
  windowDays: number,
): Promise<readonly Outcome[]> {
  if (page.length === 0) return []
  const since = Math.min(...page.map(({ exposedAt }) => exposedAt)) - windowDays * DAY_MS
  const purchases = await ctx.queries.purchases.sinceOfMany(
    page.map(({ memberId }) => memberId),
    since,
    MAX_PURCHASES,
  )
  return purchases.flatMap(({ memberId, purchasedAt, paidFen, refundedFen }) => [
    { memberId, metric: 'bought', value: 1, at: purchasedAt },
    { memberId, metric: 'spent', value: paidFen - refundedFen, at: purchasedAt },
  ])
}
