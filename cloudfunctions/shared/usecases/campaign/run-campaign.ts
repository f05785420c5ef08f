import { checkCampaign } from '@domain/campaign/check'
import type { Campaign } from '@domain/campaign/campaign'
import type { KnownSegment } from '@domain/campaign/read-audience'
import { MOST_SEGMENTS } from '@domain/segment/own-segment'
import { HOUR_MS } from '@domain/time'
import type { Context } from '../context'
import type { CampaignLaunch, FoundCampaign } from '../context/campaign'
import { reject } from './check-submitted'
import { closeCampaign } from './close-campaign'
import { launchPage } from './launch-page'
import { reportPage } from './report-page'

const REPORT_EVERY_MS = HOUR_MS
const CHANGED = '活动开始后只能改状态（state）；其他改动没有生效，仍按开始时的内容进行。'

/** One piece of what a checked campaign needs: its start, a page of members, a page of the report, its end. True: more at once. */
export async function runCampaign(ctx: Context, found: FoundCampaign, launch: CampaignLaunch): Promise<boolean> {
  if (launch.phase === 'waiting') return begin(ctx, found, launch)
  if (launch.phase === 'closing' || ctx.now >= launch.campaign.endAt)
    return closeCampaign(ctx, found, launch, launch.campaign.endAt)
  if (found.written['state'] !== 'running') return false
  if (launch.phase === 'launching') return launchPage(ctx, found, launch)
  await tellOfChanges(ctx, found, launch)
  const isDue = launch.report !== null || ctx.now >= (launch.reportedAt ?? 0) + REPORT_EVERY_MS
  return isDue ? reportPage(ctx, found, launch, ctx.now) : false
}

/** Until it starts anything may still be changed, so it is checked as it now stands; from the start on it is what it was then. */
async function begin(ctx: Context, found: FoundCampaign, launch: CampaignLaunch): Promise<boolean> {
  const segments = await ctx.queries.segments.all(MOST_SEGMENTS)
  const facts = { now: ctx.now, coupons: ctx.program.coupons.templates, segments }
  const { campaign, problems } = checkCampaign(found.campaignId, found.written, facts)
  if (campaign === null) {
    await ctx.database.write('campaign_launches', launch.campaignId, { ...launch, phase: 'closed' })
    return reject(ctx, found, problems)
  }
  const state = found.written['state']
  if (campaign.startAt > ctx.now) {
    if (state !== 'scheduled')
      await ctx.queries.campaigns.mark(found, { state: 'scheduled', problems: ['还没到开始时间，到了会自己开始。'] })
    return false
  }
  if (state === 'paused') return false
  await ctx.database.write('campaign_launches', launch.campaignId, { ...launch, campaign, phase: 'launching' })
  await ctx.queries.campaigns.mark(found, { state: 'running', problems: [] })
  return true
}

async function tellOfChanges(ctx: Context, found: FoundCampaign, { campaign }: CampaignLaunch): Promise<void> {
  const facts = { now: campaign.startAt, coupons: ctx.program.coupons.templates, segments: begunWith(campaign) }
  const now = checkCampaign(found.campaignId, found.written, facts).campaign
  const problems = JSON.stringify(now) === JSON.stringify(campaign) ? [] : [CHANGED]
  if (JSON.stringify(found.written['problems'] ?? []) !== JSON.stringify(problems))
    await ctx.queries.campaigns.mark(found, { problems })
}

/** The segment it began with, as it was then: what became of it since is no change of the campaign. */
const begunWith = ({ segmentId, audience }: Campaign): readonly KnownSegment[] =>
  segmentId === null || audience === 'everyone' ? [] : [{ segmentId, condition: audience }]
