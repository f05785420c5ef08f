import type { HomeCard } from '@contract/member'
import type { MemberContext } from '../context'

const MOST = 5
const PREFIX = 'campaign:'

/** The campaign that reached the caller and runs now, the one that ends last first; null: none. A paused one is not shown. */
export async function loadHomeCard(ctx: MemberContext): Promise<HomeCard | null> {
  const exposures = await ctx.queries.exposures.withCard(ctx.memberId, ctx.now, MOST)
  for (const { experimentCode } of exposures) {
    const campaignId = experimentCode.slice(PREFIX.length)
    const [written, launch] = await Promise.all([
      ctx.database.read('campaigns', campaignId),
      ctx.database.read('campaign_launches', campaignId),
    ])
    if (written?.['state'] === 'running' && launch) return { campaignId, ...launch.campaign.content }
  }
  return null
}
