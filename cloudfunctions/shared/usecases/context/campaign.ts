import type { Campaign, CampaignState } from '@domain/campaign/campaign'
import type { WrittenCampaign } from '@domain/campaign/check'
import type { ReportSums } from '@domain/campaign/report'
import type { Exposure } from '@domain/experiment/collect'
import type { EpochMs } from '@domain/time'

/** Where a campaign stands on our side: the operator's document is theirs, this one is ours. */
export type CampaignLaunch = {
  readonly campaignId: string
  /** As it was checked; from its start on it does not change any more. */
  readonly campaign: Campaign
  /** waiting for its start → launching → launched → closing (the last report) → closed */
  readonly phase: 'waiting' | 'launching' | 'launched' | 'closing' | 'closed'
  /** Members up to this id have been dealt with. */
  readonly afterId: string
  /** When the last page was reached; null before the start. */
  readonly reachedAt: EpochMs | null
  /** The report being counted; null: none is. */
  readonly report: ReportSums | null
  readonly reportedAt: EpochMs | null
}

/** Why somebody of the audience was not reached; null where they were, or are held out. */
export type LeftOut = 'opted-out' | 'capped' | 'no-app' | 'coupon-gone'

/** Who was dealt which arm of what, and when; `experimentCode:memberId`. `untilAt`: how long a card of it stands; null: there is none. */
export type StoredExposure = Exposure & {
  readonly experimentCode: string
  readonly leftOut: LeftOut | null
  readonly untilAt: EpochMs | null
}

/** What the collections of campaigns hold. `campaigns` is written by hand: anything may stand in it. */
export type CampaignDocuments = {
  campaigns: WrittenCampaign
  campaign_launches: CampaignLaunch
  exposures: StoredExposure
}

/** A campaign as it stands in the console. */
export type FoundCampaign = { readonly campaignId: string; readonly written: WrittenCampaign }

/** Questions about campaigns and exposures. */
export type CampaignQueries = {
  readonly campaigns: {
    inStates(states: readonly CampaignState[], limit: number): Promise<readonly FoundCampaign[]>
    /** Changes fields of a campaign if its state and revision are still those that were seen; false: they are not. */
    mark(seen: FoundCampaign, changes: Readonly<Record<string, unknown>>): Promise<boolean>
    /** Those begun and not closed. */
    openLaunches(limit: number): Promise<readonly CampaignLaunch[]>
  }
  readonly exposures: {
    /** By member, after one. */
    page(experimentCode: string, afterMemberId: string, limit: number): Promise<readonly StoredExposure[]>
    count(experimentCode: string, arm: string, leftOut: LeftOut | null): Promise<number>
    /** A member's that have a card now, the newest first. */
    withCard(memberId: string, now: EpochMs, limit: number): Promise<readonly StoredExposure[]>
  }
  readonly contacts: {
    /** Which of these members (at most 100) have a WeChat identity. */
    reachable(memberIds: readonly string[]): Promise<ReadonlySet<string>>
    /** How often the shop has written to each of these members (at most 100) of its own accord since an instant. */
    since(memberIds: readonly string[], at: EpochMs): Promise<ReadonlyMap<string, number>>
  }
}
