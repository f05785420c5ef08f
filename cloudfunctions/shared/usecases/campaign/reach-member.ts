import { designOf, experimentOf, HOLDOUT, LEFT_OUT, TREATED, type Campaign } from '@domain/campaign/campaign'
import { armOf } from '@domain/experiment/assignment'
import { idOf } from '@domain/id'
import { isRefusal } from '@domain/refusal'
import type { Context } from '../context'
import type { LeftOut } from '../context/campaign'
import { issueCoupon } from '../postings/issue-coupon'
import { postInbox } from '../postings/post-inbox'

/** Deals a member an arm and, where it is theirs, gives the message and the coupon: all together and once. */
export async function reachMember(
  ctx: Context,
  campaign: Campaign,
  memberId: string,
  leftOut: LeftOut | null,
): Promise<void> {
  const arm = leftOut === null ? (armOf(designOf(campaign), memberId) ?? HOLDOUT) : LEFT_OUT
  try {
    await deal(ctx, campaign, memberId, arm, leftOut)
  } catch (thrown) {
    if (!isRefusal(thrown) || !thrown.refusal.code.startsWith('coupon/')) throw thrown
    await deal(ctx, campaign, memberId, arm, 'coupon-gone') // still of its arm: who was meant is counted by what was meant
  }
}

async function deal(
  ctx: Context,
  campaign: Campaign,
  memberId: string,
  arm: string,
  leftOut: LeftOut | null,
): Promise<void> {
  const { campaignId, couponTemplateId, content } = campaign
  const experimentCode = experimentOf(campaignId)
  const exposureId = idOf(experimentCode, memberId)
  const isReached = arm === TREATED && leftOut === null
  await ctx.database.transaction(async (tx) => {
    if (await tx.read('exposures', exposureId)) return
    if (isReached && couponTemplateId !== null)
      await issueCoupon(ctx, tx, { templateId: couponTemplateId, memberId, slot: campaignId })
    if (isReached)
      await postInbox(tx, {
        entryId: exposureId,
        memberId,
        kind: 'campaign',
        title: content.title,
        text: content.text,
        page: content.page,
        postedAt: ctx.now,
      })
    const untilAt = isReached ? campaign.endAt : null
    await tx.write('exposures', exposureId, { experimentCode, memberId, arm, exposedAt: ctx.now, leftOut, untilAt })
  })
}
