import type { TierCode } from '../member/tier'
import type { Day, EpochMs } from '../time'

/** How a gift comes to its member: posted, fetched in a store, put into the wallet as a coupon, or done for them. */
export type GiftKind = 'post' | 'fetch' | 'coupon' | 'service'

/** Something to be had for points, as the shop lists it. Null limits: none. */
export type Gift = {
  readonly giftId: string
  readonly name: string
  readonly kind: GiftKind
  readonly points: number
  readonly perMember: number | null
  readonly tiers: readonly TierCode[] | null
  readonly openFromAt: EpochMs
  readonly openUntilAt: EpochMs
  /** 件, 份, 支 …: what one piece is called. */
  readonly unit: string
  readonly note: string
  readonly pictureUrl: string | null
  readonly category: string
  /** When more come, as far as the shop knows. */
  readonly restockOn: Day | null
  /** For the kind `coupon`: what is issued. */
  readonly templateId: string | null
  /** Place in the list, ascending. */
  readonly sort: number
}

/** How many of a gift are left; null: without limit. */
export type GiftStock = {
  readonly giftId: string
  readonly left: number | null
  /** The operator's request that last changed it, so that it is not counted twice. */
  readonly requestId?: string
}

/** How many of a gift a member has redeemed and not cancelled. */
export type GiftClaim = { readonly giftId: string; readonly memberId: string; readonly had: number }
