import type { GivenCoupon } from '@contract/operator'
import type { Audience } from '@domain/campaign/campaign'
import { checkCampaign } from '@domain/campaign/check'
import { writtenTime } from '@domain/campaign/read-time'
import { DAY_MS } from '@domain/time'
import type { StaffContext } from '../context'

const LASTS_MS = 7 * DAY_MS
const WALLET = 'packages/member/coupons/index'

type Gift = {
  readonly templateId: string
  readonly condition: Audience
  readonly title: string
  readonly text: string
}

/**
 * 发给一群人: writes the campaign that an operator would write by hand, to begin now; `job-campaigns` checks it once more
 * and gives the coupon page by page, each member once. The same request again is the same campaign.
 */
export async function giveCoupon(
  ctx: StaffContext,
  { templateId, condition, title, text }: Gift,
): Promise<GivenCoupon> {
  const { templates } = ctx.program.coupons
  const name = templates.find((template) => template.templateId === templateId)?.terms.name ?? templateId
  const campaignId = `given-${ctx.memberId}-${ctx.requestId}`
  const written = {
    title: `发券：${name}`.slice(0, 30),
    audience: condition,
    content: { title, text, page: WALLET },
    couponTemplateId: templateId,
    startAt: writtenTime(ctx.now),
    endAt: writtenTime(ctx.now + LASTS_MS),
    holdoutShareBp: 0,
    state: 'submitted',
  }
  const { problems } = checkCampaign(campaignId, written, { now: ctx.now, coupons: templates, segments: [] })
  if (problems.length > 0) return { campaignId: null, problems }
  await ctx.database.add('campaigns', campaignId, written)
  return { campaignId, problems: [] }
}
