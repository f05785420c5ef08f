import * as v from 'valibot'
import type { TierCode } from '@domain/member/tier'
import type { CounterCoupon } from '@domain/shop/at-counter'
import type { GivenGift } from '@domain/shop/given-gift'
import type { MemberPrice } from '@domain/shop/member-offer'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { fenField, idField, longIdField } from './fields'
import type { PointsBalance } from './member'

export type { CounterCoupon } from '@domain/shop/at-counter'

/** Something the member will need soon; `daysLeft` may be negative. */
export type CounterNeed = {
  readonly productId: string
  readonly productName: string
  readonly pack: string
  readonly priceFen: number
  readonly pictureUrl: string | null
  readonly category: string
  readonly daysLeft: number
}

/** A coupon with the words staff read; `gift`: what it gives, null where it takes money off. */
export type VisitCoupon = CounterCoupon & {
  readonly couponId: string
  readonly untilOn: Day
  readonly gift: GivenGift | null
}

/** A gift that waits to be fetched. */
export type WaitingGift = { readonly redemptionId: string; readonly name: string; readonly pickupCode: string }

/** Who stands at the counter and what they may enjoy; good for ten minutes, for whoever scanned. */
export type OpenVisit = {
  readonly now: EpochMs
  readonly visitId: string
  readonly expiresAt: EpochMs
  readonly nickname: string
  readonly tier: { readonly code: TierCode; readonly name: string }
  readonly joinedOn: Day
  readonly points: PointsBalance
  /** Points a yuan earns, in basis points. */
  readonly earnRateBp: number
  /** The member's own price of products, by level or card; null: everybody's. */
  readonly price: MemberPrice | null
  readonly needs: readonly CounterNeed[]
  readonly coupons: readonly VisitCoupon[]
  readonly gifts: readonly WaitingGift[]
}

/** What came of recording a purchase; the same however often it is told. */
export type CounterReceipt = {
  readonly purchaseId: string
  readonly receiptNo: string
  readonly paidFen: number
  readonly couponOffFen: number
  /** To be handed out with it. */
  readonly gifts: readonly GivenGift[]
  readonly earnedPoints: number
}

/** A coupon that was used by itself, and what is to be handed out for it. */
export type UsedCoupon = { readonly couponId: string; readonly name: string; readonly gifts: readonly GivenGift[] }

/** Money given back by a receipt; `keeps`: what had been given with it and stays with the member. */
export type CounterRefund = {
  readonly receiptNo: string
  readonly refundedFen: number
  readonly leftFen: number
  readonly keeps: readonly GivenGift[]
}

/** One thing this member of staff has done today, newest first; names are masked. */
export type TodayLine = {
  readonly auditId: string
  readonly at: EpochMs
  readonly title: string
  readonly note: string
  readonly amountFen: number | null
  /** The receipt of a sale that can still be taken back. */
  readonly receiptNo: string | null
  /** Why nothing came of it; null when it was done. */
  readonly problem: string | null
}

/** Something to see to: a shopper was not content. */
export type TodayTask = { readonly taskId: string; readonly on: Day; readonly title: string; readonly text: string }

/** The counter's own day. */
export type StaffToday = {
  readonly now: EpochMs
  readonly today: Day
  readonly name: string
  readonly storeName: string
  readonly sold: { readonly count: number; readonly paidFen: number }
  readonly tasks: readonly TodayTask[]
  readonly lines: readonly TodayLine[]
}

/** A receipt's number as tills print it. */
const receiptField = v.pipe(v.string(), v.trim(), v.regex(/^[\w.@+-]{1,64}$/, '1–64 letters, digits or . @ + - _'))
const amountField = v.pipe(fenField, v.minValue(1))
const lineField = v.strictObject({
  productId: idField,
  qty: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999)),
})

/** What is sold, as staff put it in. */
export const soldField = v.variant('kind', [
  v.strictObject({ kind: v.literal('amount'), amountFen: amountField }),
  v.strictObject({
    kind: v.literal('lines'),
    lines: v.pipe(v.array(lineField), v.minLength(1), v.maxLength(50)),
  }),
])
export type SoldInput = v.InferOutput<typeof soldField>

/** Area `staff`: at the counter. */
export const staff = {
  /** 扫码: consumes a member code and opens a visit. */
  resolveMemberCode: writes<OpenVisit>()(
    'staff',
    v.strictObject({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  ),
  /** 记一笔: `dueFen` is what the phone showed and the member paid; without a receipt number a visit is one purchase. */
  recordPurchase: writes<CounterReceipt>()(
    'staff',
    v.strictObject({
      visitId: idField,
      receiptNo: v.optional(receiptField),
      sold: soldField,
      couponId: v.nullable(idField),
      dueFen: fenField,
    }),
  ),
  /** 核销: uses a coupon without recording what was bought, as where the till has taken it off. */
  redeemCoupon: writes<UsedCoupon>()('staff', v.strictObject({ visitId: idField, couponId: idField })),
  /** 交礼品: to who shows the code of a gift. */
  handOutGift: writes<{ readonly redemptionId: string; readonly name: string }>()(
    'staff',
    v.strictObject({ pickupCode: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  ),
  /** 退款 by receipt, whole or in part. */
  refundPurchase: writes<CounterRefund>()(
    'staff',
    v.strictObject({ receiptNo: receiptField, refundedFen: amountField }),
  ),
  /** 处理好了: `note` says what came of it. */
  closeTask: writes<{ readonly taskId: string }>()(
    'staff',
    v.strictObject({ taskId: longIdField, note: v.pipe(v.string(), v.trim(), v.maxLength(100)) }),
  ),
  /** 今日: what I did, on record. */
  today: reads<StaffToday>()('staff', v.strictObject({})),
}
