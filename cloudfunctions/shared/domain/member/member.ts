import type { Day, EpochMs } from '../time'
import type { QualifyingBuckets } from './qualifying'
import type { TierChange } from './review'
import type { TierStanding } from './tier'

/** A person who joined. Identities point here; there is no openid in it. */
export type Member = {
  readonly memberId: string
  readonly nickname: string
  readonly joinedAt: EpochMs
  readonly joinedOn: Day
  readonly standing: TierStanding
  readonly qualifying: QualifyingBuckets
  /** The last changes of level, newest last. */
  readonly tierHistory: readonly (TierChange & { readonly changedOn: Day })[]
  /** The next day on which the level must be looked at even if nothing is bought; null: never. */
  readonly reviewOn: Day | null
  /** Shard of the replenishment statistics. */
  readonly shard: number
  /** How many purchases and refunds were posted; statistics computed at a smaller number are stale. */
  readonly purchaseSeq: number
  readonly cadenceStale: boolean
  /** 'MM-DD', where the member has told it, and the day on which they did. */
  readonly birthday?: string
  readonly birthdaySetOn?: Day
  /** The one they have become one with; present until nothing names this one any more. */
  readonly mergedInto?: string
}

/** `channel:externalId` → member; `wechat:{openid}` is one channel among others. */
export type Identity = { readonly memberId: string; readonly channel: string; readonly linkedAt: EpochMs }
