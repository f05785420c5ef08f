import { checkCampaign } from '@domain/campaign/check'
import { writtenTime } from '@domain/campaign/read-time'
import { MOST_SEGMENTS } from '@domain/segment/own-segment'
import type { Context } from '../context'
import type { CampaignLaunch, FoundCampaign } from '../context/campaign'

const BEGUN = '这个活动已经开始过，不能再提交；请复制成新的一条。'

/** Checks what was submitted: scheduled, or rejected with every problem. True: it can begin at once. */
export async function checkSubmitted(ctx: Context, found: FoundCampaign): Promise<boolean> {
  const known = await ctx.database.read('campaign_launches', found.campaignId)
  const segments = await ctx.queries.segments.all(MOST_SEGMENTS)
  const { campaign, problems } = checkCampaign(found.campaignId, found.written, {
    now: ctx.now,
    coupons: ctx.program.coupons.templates,
    segments,
  })
  if (known !== null && hasBegun(known)) return reject(ctx, found, [BEGUN])
  if (campaign === null) return reject(ctx, found, problems)
  await ctx.database.write('campaign_launches', found.campaignId, {
    campaignId: found.campaignId,
    campaign,
    phase: 'waiting',
    afterId: '',
    reachedAt: null,
    report: null,
    reportedAt: null,
  })
  const result = { checkedAt: writtenTime(ctx.now) }
  const marked = await ctx.queries.campaigns.mark(found, { state: 'scheduled', problems: [], result })
  return marked && campaign.startAt <= ctx.now
}

const hasBegun = ({ phase, reachedAt }: CampaignLaunch): boolean => phase === 'launching' || reachedAt !== null

/** Writes what is wrong; the operator mends it and submits it again. */
export async function reject(ctx: Context, found: FoundCampaign, problems: readonly string[]): Promise<false> {
  await ctx.queries.campaigns.mark(found, { state: 'rejected', problems })
  return false
}
