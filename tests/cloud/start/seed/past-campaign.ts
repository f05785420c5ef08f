import { EJSON } from 'bson'
import { designOf, experimentOf, TREATED, type Campaign } from '@domain/campaign/campaign'
import { writtenTime } from '@domain/campaign/read-time'
import { armOf } from '@domain/experiment/assignment'
import type { Member } from '@domain/member/member'
import { addDays, atMinute, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'

const CAMPAIGN_ID = 'autumn-refill'

/** A campaign that ended a week ago, as it stood in its last hour: `job-campaigns` ends it and says what it brought. */
export async function putPastCampaign(cloud: Cloud, endOn: Day): Promise<void> {
  const [startAt, endAt] = [atMinute(addDays(endOn, -21), 10 * 60), atMinute(addDays(endOn, -7), 22 * 60)]
  const campaign: Campaign = {
    campaignId: CAMPAIGN_ID,
    title: '秋日补货周',
    audience: 'everyone',
    segmentId: null,
    content: {
      title: '常买的都补齐了',
      text: '架上刚补满，来店里看看缺不缺。',
      page: 'pages/shop/index',
      picture: null,
    },
    couponTemplateId: null,
    startAt,
    endAt,
    holdoutShareBp: 2_000,
  }
  await putExposures(cloud, campaign)
  const { campaignId, ...written } = campaign
  cloud.store.bulkInsert('campaigns', [
    { _id: campaignId, v: 1, ...written, startAt: writtenTime(startAt), endAt: writtenTime(endAt), state: 'running' },
  ])
  cloud.store.bulkInsert('campaign_launches', [
    {
      _id: campaignId,
      v: 1,
      campaignId,
      campaign,
      phase: 'launched',
      afterId: '',
      reachedAt: startAt,
      report: null,
      reportedAt: null,
    },
  ])
}

/** Whoever was a member by then was dealt an arm by the same lot as ever. */
async function putExposures(cloud: Cloud, campaign: Campaign): Promise<void> {
  const experimentCode = experimentOf(campaign.campaignId)
  const found = await cloud.store.find({ collection: 'members', filter: {}, limit: 1_000 })
  cloud.store.bulkInsert(
    'exposures',
    found.map((text) => {
      const { memberId } = EJSON.parse(text, { relaxed: true }) as Member
      const arm = armOf(designOf(campaign), memberId) ?? TREATED
      const untilAt = arm === TREATED ? campaign.endAt : null
      const exposure = { experimentCode, memberId, arm, exposedAt: campaign.startAt, leftOut: null, untilAt }
      return { _id: `${experimentCode}:${memberId}`, v: 1, ...exposure }
    }),
  )
}
