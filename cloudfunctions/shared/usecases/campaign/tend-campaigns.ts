import type { Context, StepResult } from '../context'
import type { CampaignLaunch, FoundCampaign } from '../context/campaign'
import { checkSubmitted } from './check-submitted'
import { closeCampaign } from './close-campaign'
import { runCampaign } from './run-campaign'

const MOST = 50
const LIVE = ['submitted', 'scheduled', 'running', 'paused'] as const

/**
 * Looks at every campaign that is submitted or under way and does one piece of what it needs; drafts and half-written
 * documents are left alone. Done when none needs anything more now.
 */
export async function tendCampaigns(ctx: Context): Promise<StepResult> {
  const [found, open] = await Promise.all([
    ctx.queries.campaigns.inStates(LIVE, MOST),
    ctx.queries.campaigns.openLaunches(MOST),
  ])
  const foundIds = found.map(({ campaignId }) => campaignId)
  const launches = await ctx.database.readMany('campaign_launches', foundIds)
  let more = false
  for (const campaign of found) {
    const launch = launches.find(({ campaignId }) => campaignId === campaign.campaignId)
    more = (await tend(ctx, campaign, launch?.phase === 'closed' ? null : (launch ?? null))) || more
  }
  const left = open.filter(({ campaignId }) => !foundIds.includes(campaignId))
  for (const launch of left) more = (await tendLeft(ctx, launch)) || more
  return { done: !more }
}

/** True when there is more to do for it at once. */
async function tend(ctx: Context, found: FoundCampaign, launch: CampaignLaunch | null): Promise<boolean> {
  if (found.written['state'] === 'submitted') return checkSubmitted(ctx, found)
  if (launch === null) {
    const problems = ['状态要先写成 submitted，检查过了才会排期。']
    await ctx.queries.campaigns.mark(found, { state: 'rejected', problems })
    return false
  }
  return runCampaign(ctx, found, launch)
}

/** Under way, and somebody has cancelled it, taken it back or removed it. */
async function tendLeft(ctx: Context, launch: CampaignLaunch): Promise<boolean> {
  const written = await ctx.database.read('campaigns', launch.campaignId)
  if (LIVE.some((state) => state === written?.['state'])) return false // it stands in a page of its own
  return closeCampaign(ctx, written && { campaignId: launch.campaignId, written }, launch, ctx.now)
}
