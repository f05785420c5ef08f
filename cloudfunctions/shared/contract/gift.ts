import * as v from 'valibot'
import type { Address } from '@domain/member/address'
import type { TierCode } from '@domain/member/tier'
import type { Gift, GiftKind } from '@domain/points/gift'
import type { GiftOrderState } from '@domain/points/gift-order'
import type { GiftStanding } from '@domain/points/gift-standing'
import type { Violation } from '@domain/refusal'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { addressField, cursorField, dayField, idField } from './fields'
import type { PointsBalance } from './member'

export type { Gift, GiftKind } from '@domain/points/gift'
export type { GiftOrderState } from '@domain/points/gift-order'
export type { GiftStanding } from '@domain/points/gift-standing'

/** A gift as the mall shows it to this member. `left` null: without limit; `forTier`: the lowest tier that may have it. */
export type GiftTile = {
  readonly giftId: string
  readonly name: string
  readonly kind: GiftKind
  readonly unit: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly points: number
  readonly left: number | null
  readonly standing: GiftStanding
  readonly shortPoints: number
  readonly forTier: string | null
  readonly perMember: number | null
  readonly opensOn: Day
  readonly restockOn: Day | null
}

/** The mall in one call. `waiting`: how many of the member's own gifts are still to come. */
export type GiftMall = {
  readonly balance: PointsBalance
  readonly gifts: readonly GiftTile[]
  readonly waiting: number
}

/** One gift laid open. */
export type GiftPage = {
  readonly balance: PointsBalance
  readonly gift: GiftTile & { readonly note: string; readonly endsOn: Day; readonly had: number }
  /** Where the last posted gift went, to begin with; null: nowhere yet. */
  readonly address: Address | null
}

/** One redemption as its member follows it. */
export type GiftOrderCard = {
  readonly redemptionId: string
  readonly giftId: string
  readonly name: string
  readonly kind: GiftKind
  readonly unit: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly points: number
  readonly state: GiftOrderState
  readonly placedOn: Day
  readonly endedOn: Day | null
  /** To be shown in the store while it has not been fetched. */
  readonly pickupCode: string | null
  readonly address: Address | null
  readonly parcel: { readonly carrier: string; readonly trackingNo: string; readonly sentOn: Day } | null
  readonly cancellable: boolean
  /** The last day it is kept in the store; null: it is not, or is over. */
  readonly fetchUntilOn: Day | null
}

/** One page of a member's gifts, the newest first. */
export type GiftOrderList = { readonly orders: readonly GiftOrderCard[]; readonly cursor: string | null }

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

/** A gift as an operator writes it; `addPieces` is put on the shelf (or taken off it), 'unlimited' ends the counting. */
const giftField = v.strictObject({
  giftId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, '1–40 small letters, digits or -')),
  name: v.pipe(v.string(), v.trim()),
  kind: v.picklist(['post', 'fetch', 'coupon', 'service']),
  points: v.number(),
  perMember: v.nullable(v.number()),
  tiers: v.nullable(v.array(v.picklist(['plain', 'silver', 'gold', 'diamond']))),
  openFromAt: v.pipe(v.number(), v.safeInteger()),
  openUntilAt: v.pipe(v.number(), v.safeInteger()),
  unit: v.pipe(v.string(), v.trim()),
  note: v.string(),
  pictureUrl: v.nullable(v.pipe(v.string(), v.maxLength(512))),
  category: v.pipe(v.string(), v.maxLength(32)),
  restockOn: v.nullable(dayField),
  templateId: v.nullable(idField),
  sort: v.pipe(v.number(), v.safeInteger()),
})

/** What became of a gift an operator wrote: what is wrong with it, in sentences, or how many pieces there are. */
export type WrittenGift = { readonly problems: readonly Violation[]; readonly left: number | null }

/** A gift to be posted, with everything the parcel needs. */
export type GiftToSend = {
  readonly redemptionId: string
  readonly name: string
  readonly placedOn: Day
  readonly address: Address
}

/** A gift that waits in the store for its member, named as on a list; null: it does not go back by itself. */
export type GiftToFetch = {
  readonly redemptionId: string
  readonly name: string
  readonly kind: GiftKind
  readonly memberName: string
  readonly placedOn: Day
  readonly fetchUntilOn: Day | null
}

/** The gifts as an operator works on them, with what a form may choose from. */
export type GiftDesk = {
  readonly now: EpochMs
  readonly toSend: readonly GiftToSend[]
  readonly toFetch: readonly GiftToFetch[]
  /** `left` null: without limit. */
  readonly shelf: readonly { readonly gift: Gift; readonly left: number | null }[]
  readonly tiers: readonly { readonly code: TierCode; readonly name: string }[]
  /** Coupons that may be given for points. */
  readonly coupons: readonly { readonly templateId: string; readonly name: string }[]
}

/** Area `gift`: the points mall and what was had there; an operator's shelf and parcels. */
export const gift = {
  openMall: reads<GiftMall>()('member', v.strictObject({})),
  openGift: reads<GiftPage>()('member', v.strictObject({ giftId: idField })),
  /** Points and a piece against an order, or none of it. */
  redeemGift: writes<GiftOrderCard>()(
    'member',
    v.strictObject({ giftId: idField, address: v.optional(v.nullable(addressField), null) }),
  ),
  listOrders: reads<GiftOrderList>()('member', v.strictObject({ cursor: cursorField })),
  openOrder: reads<GiftOrderCard>()('member', v.strictObject({ redemptionId: idField })),
  /** Gives both back. */
  cancelOrder: writes<GiftOrderCard>()('member', v.strictObject({ redemptionId: idField })),
  /** 收到了: what was posted has come. */
  confirmOrder: writes<GiftOrderCard>()('member', v.strictObject({ redemptionId: idField })),
  /** Nothing is saved while there are problems. */
  putGift: writes<WrittenGift>()(
    'operator',
    v.strictObject({
      gift: giftField,
      addPieces: v.union([
        v.literal('unlimited'),
        v.pipe(v.number(), v.safeInteger(), v.minValue(-1_000_000), v.maxValue(1_000_000)),
      ]),
    }),
  ),
  openDesk: reads<GiftDesk>()('operator', v.strictObject({})),
  sendOrder: writes<GiftOrderCard>()(
    'operator',
    v.strictObject({ redemptionId: idField, carrier: line(20), trackingNo: line(40) }),
  ),
}
