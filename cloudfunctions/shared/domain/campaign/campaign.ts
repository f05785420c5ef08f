import type { Design, Arm } from '../experiment/assignment'
import { idOf } from '../id'
import type { Condition } from '../segment/condition'
import type { EpochMs } from '../time'

/** draft → submitted → scheduled | rejected → running ⇄ paused → finished | cancelled. */
export const campaignStates = [
  'draft',
  'submitted',
  'scheduled',
  'rejected',
  'running',
  'paused',
  'finished',
  'cancelled',
] as const
export type CampaignState = (typeof campaignStates)[number]

/** Whom a campaign is for. */
export type Audience = 'everyone' | Condition

/** What a member is shown: a message of the inbox and a card on the home page. */
export type CampaignContent = {
  readonly title: string
  readonly text: string
  readonly page: string | null
  readonly picture: string | null
}

/** A campaign as it was checked: what an operator wrote, read. */
export type Campaign = {
  readonly campaignId: string
  readonly title: string
  readonly audience: Audience
  /** The segment its audience was taken from, as it was then; null: it was written out. */
  readonly segmentId: string | null
  readonly content: CampaignContent
  readonly couponTemplateId: string | null
  readonly startAt: EpochMs
  readonly endAt: EpochMs
  /** Who is left alone on purpose, as the yardstick. */
  readonly holdoutShareBp: number
}

/** Arms of a campaign: the first is what the other is compared with. */
export const HOLDOUT = 'holdout'
export const TREATED = 'treated'

/** Where those are kept who are not to be reached at all, before arms are dealt. */
export const LEFT_OUT = 'left-out'

/** The code under which a campaign's exposures are kept. */
export const experimentOf = (campaignId: string): string => idOf('campaign', campaignId)

/** How a campaign's audience is dealt. Its salt is its own: who is left out here is not who is left out elsewhere. */
export function designOf({ campaignId, holdoutShareBp }: Pick<Campaign, 'campaignId' | 'holdoutShareBp'>): Design {
  const arms: readonly Arm[] = [
    { code: HOLDOUT, shareBp: holdoutShareBp },
    { code: TREATED, shareBp: 10_000 - holdoutShareBp },
  ]
  return {
    experimentCode: experimentOf(campaignId),
    salt: experimentOf(campaignId),
    trafficBp: 10_000,
    arms: arms.filter(({ shareBp }) => shareBp > 0),
  }
}
