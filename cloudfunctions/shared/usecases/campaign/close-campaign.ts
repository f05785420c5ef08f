import type { EpochMs } from '@domain/time'
import type { Context } from '../context'
import type { CampaignLaunch, FoundCampaign } from '../context/campaign'
import { countPage } from './report-page'
import { loadCampaignResult } from '../views/campaign-result'

/** The end of a campaign: the last report, counted up to `at`, then finished, unless somebody has called it off. True: there is more. */
export async function closeCampaign(
  ctx: Context,
  found: FoundCampaign | null,
  launch: CampaignLaunch,
  at: EpochMs,
): Promise<boolean> {
  if (launch.phase === 'waiting') return keep(ctx, { ...launch, phase: 'closed' }, false)
  const isClosing = launch.phase === 'closing'
  const { report, isOver } = await countPage(
    ctx,
    isClosing ? launch : { ...launch, report: null },
    Math.min(at, ctx.now),
  )
  if (!isOver) return keep(ctx, { ...launch, phase: 'closing', report }, true)
  const closed: CampaignLaunch = { ...launch, phase: 'closed', report: null, reportedAt: ctx.now }
  if (found) {
    const result = await loadCampaignResult(ctx, closed, report)
    const isLive = found.written['state'] === 'running' || found.written['state'] === 'paused'
    await ctx.queries.campaigns.mark(found, isLive ? { state: 'finished', result } : { result })
  }
  return keep(ctx, closed, false)
}

async function keep(ctx: Context, launch: CampaignLaunch, more: boolean): Promise<boolean> {
  await ctx.database.write('campaign_launches', launch.campaignId, launch)
  return more
}
