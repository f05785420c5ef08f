import { experimentOf, type Campaign } from '@domain/campaign/campaign'
import { meets } from '@domain/segment/condition'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import type { CampaignLaunch, FoundCampaign } from '../context/campaign'
import { loadCampaignResult } from '../views/campaign-result'
import { loadStanding } from '../views/campaign-standing'
import { loadMemberFacts } from '../views/member-facts'
import { reachMember } from './reach-member'

const PAGE = 50

/** Deals with one page of members: who is meant, who is left alone, who is reached. Made again it reaches nobody twice. */
export async function launchPage(ctx: Context, found: FoundCampaign, launch: CampaignLaunch): Promise<boolean> {
  const { campaign } = launch
  const memberIds = await ctx.queries.audience.page(launch.afterId, PAGE)
  const meant = await audienceAmong(ctx, campaign, memberIds)
  const known = await ctx.database.readMany(
    'exposures',
    meant.map((memberId) => `${experimentOf(campaign.campaignId)}:${memberId}`),
  )
  const dealt = new Set(known.map(({ memberId }) => memberId))
  const fresh = meant.filter((memberId) => !dealt.has(memberId))
  const standing = await loadStanding(ctx, fresh)
  for (const memberId of fresh) await reachMember(ctx, campaign, memberId, standing(memberId))
  const last = memberIds[memberIds.length - 1]
  const isOver = memberIds.length < PAGE
  const next: CampaignLaunch = {
    ...launch,
    afterId: last ?? launch.afterId,
    phase: isOver ? 'launched' : 'launching',
    reachedAt: ctx.now,
  }
  await ctx.database.write('campaign_launches', launch.campaignId, next)
  if (isOver) await ctx.queries.campaigns.mark(found, { result: await loadCampaignResult(ctx, next, null) })
  return true
}

async function audienceAmong(ctx: Context, { audience }: Campaign, memberIds: readonly string[]) {
  if (audience === 'everyone' || memberIds.length === 0) return memberIds
  const facts = await loadMemberFacts(ctx, memberIds, [audience])
  return memberIds.filter((memberId) => {
    const member = facts.get(memberId)
    return member !== undefined && meets(member, audience, dayOf(ctx.now))
  })
}
