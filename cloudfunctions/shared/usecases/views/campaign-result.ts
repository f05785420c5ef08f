import { experimentOf, HOLDOUT, LEFT_OUT, TREATED } from '@domain/campaign/campaign'
import { writtenTime } from '@domain/campaign/read-time'
import { sumsOf, upliftSentence, type ArmSums, type ReportSums } from '@domain/campaign/report'
import type { Context } from '../context'
import type { CampaignLaunch, LeftOut } from '../context/campaign'

/** What the job writes of a campaign, as an operator reads it in the console. */
export type CampaignResult = {
  readonly reached: number
  readonly heldOut: number
  readonly optedOut: number
  readonly capped: number
  readonly withoutApp: number
  readonly couponGone: number
  readonly treated: ArmSums | null
  readonly holdout: ArmSums | null
  readonly uplift: string
  readonly updatedAt: string
}

/** Counts who was reached and, with a report, what came of it; `report` null: only just begun. */
export async function loadCampaignResult(
  ctx: Context,
  { campaignId, campaign, phase }: CampaignLaunch,
  report: ReportSums | null,
): Promise<CampaignResult> {
  const count = (arm: string, leftOut: LeftOut | null) =>
    ctx.queries.exposures.count(experimentOf(campaignId), arm, leftOut)
  const [reached, heldOut, optedOut, capped, withoutApp, couponGone] = await Promise.all([
    count(TREATED, null),
    count(HOLDOUT, null),
    count(LEFT_OUT, 'opted-out'),
    count(LEFT_OUT, 'capped'),
    count(LEFT_OUT, 'no-app'),
    count(TREATED, 'coupon-gone'),
  ])
  return {
    reached,
    heldOut,
    optedOut,
    capped,
    withoutApp,
    couponGone,
    treated: report && sumsOf(report, TREATED),
    holdout: report && sumsOf(report, HOLDOUT),
    uplift: report ? upliftSentence(campaign, report, phase === 'closed') : '刚开始，晚一点再看多带来了多少。',
    updatedAt: writtenTime(ctx.now),
  }
}
