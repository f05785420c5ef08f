import * as v from 'valibot'
import type { UnusableReason } from '@domain/coupon/coupon'
import type { OfferStanding } from '@domain/coupon/standing'
import type { CouponWay, Validity } from '@domain/coupon/template'
import type { CouponBenefit } from '@domain/coupon/terms'
import type { GivenGift } from '@domain/shop/given-gift'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { idField } from './fields'

export type { UnusableReason } from '@domain/coupon/coupon'
export type { OfferStanding } from '@domain/coupon/standing'
export type { CouponWay, Validity } from '@domain/coupon/template'
export type { CouponBenefit } from '@domain/coupon/terms'

/** What a coupon promises, with the goods and places it is for in words; no goods: everything; null places: everywhere. */
export type CouponFace = {
  readonly name: string
  readonly benefit: CouponBenefit
  readonly thresholdFen: number
  readonly goods: readonly string[]
  readonly channels: readonly string[] | null
  /** The classes of offers that it goes with. */
  readonly combinesWith: readonly string[]
  /** What it gives, where it gives something the shop has; absent in pages kept by earlier versions. */
  readonly gift?: GivenGift
}

/** How a coupon would do with what lies in the cart; `no-gain`: what applies already is worth as much. */
export type CouponInCart =
  { readonly kind: 'works' | 'no-goods' | 'no-gain' } | { readonly kind: 'short'; readonly shortFen: number }

/** One copy of the caller's. `whyNot` null: it can be used now, somewhere. */
export type CouponCard = {
  readonly couponId: string
  readonly templateId: string
  readonly face: CouponFace
  readonly whyNot: UnusableReason | null
  readonly usableFromOn: Day
  readonly lastOn: Day
  /** When it was used; null: it was not. */
  readonly redeemedOn: Day | null
}

/** A coupon that can still be used; `inCart` null where the cart is empty or says nothing of it. */
export type WalletCard = CouponCard & { readonly inCart: CouponInCart | null }

/** 我的券: what can be used or will be, that which lapses first, first; then what was used and what has lapsed. */
export type CouponWallet = {
  readonly today: Day
  /** What lies in the cart, before coupons; null: nothing. */
  readonly cartFen: number | null
  readonly open: readonly WalletCard[]
  readonly used: readonly CouponCard[]
  readonly lapsed: readonly CouponCard[]
}

/** Something to claim. `leftBp`: the share that is left of what has been set free, in basis points; null: no end of it. */
export type OfferCard = {
  readonly templateId: string
  readonly face: CouponFace
  readonly validity: Validity
  readonly standing: OfferStanding
  readonly mine: number
  readonly most: number
  readonly leftBp: number | null
  readonly untilAt: EpochMs
  readonly mayShare: boolean
}

/** 领券中心. `now` is the cloud's clock, for countdowns that are true. */
export type CouponCenter = {
  readonly now: EpochMs
  readonly today: Day
  readonly offers: readonly OfferCard[]
  /** What the shop gives on a birthday, and how many days before; null: nothing. `told`: the caller's, 'MM-DD'. */
  readonly birthday: { readonly face: CouponFace; readonly daysBefore: number; readonly told: string | null } | null
}

/** One coupon in full; `mayShare`: its offer can be passed on now; `comesBack`: with an order that comes back whole. */
export type CouponSheet = GotCoupon & { readonly mayShare: boolean; readonly comesBack: boolean }

/** A coupon that has just been got. */
export type GotCoupon = { readonly today: Day; readonly coupon: CouponCard }

/** What a friend sees who opens a share. */
export type SharedOffer = {
  readonly now: EpochMs
  readonly today: Day
  readonly offer: OfferCard
  /** How many friends may still take one. */
  readonly left: number
  readonly own: boolean
}

/** A template as an operator watches it. Null limits: none. */
export type WatchedCoupon = {
  readonly templateId: string
  readonly face: CouponFace
  readonly ways: readonly CouponWay[]
  /** soon: not yet · open: can be got · over: no more. */
  readonly state: 'soon' | 'open' | 'over'
  readonly openFromOn: Day
  /** The last day on which it can be got. */
  readonly untilOn: Day
  readonly perMember: number
  readonly issued: number
  readonly redeemed: number
  readonly stock: number | null
  readonly left: number | null
  readonly budgetFen: number | null
  /** Taken off or reserved; null where there is no budget to be counted against. */
  readonly spentFen: number | null
}

/** 券: what is open, what begins within two months, what ended in the last two. */
export type CouponDesk = { readonly today: Day; readonly templates: readonly WatchedCoupon[] }

/** Codes as they are told once: nothing stored can be turned into them again. */
export type CodeBatch = { readonly codes: readonly string[] }

/** Area `coupon`: what there is to claim, what one has, what goes by a code or from friend to friend. */
export const coupon = {
  openCenter: reads<CouponCenter>()('member', v.strictObject({})),
  openWallet: reads<CouponWallet>()('member', v.strictObject({})),
  openCoupon: reads<CouponSheet>()('member', v.strictObject({ couponId: idField })),
  claimCoupon: writes<GotCoupon>()('member', v.strictObject({ templateId: idField })),
  /** 券码, as it was typed: case, spaces and hyphens do not matter. */
  claimByCode: writes<GotCoupon>()('member', v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)) })),
  /** 送给朋友: what a friend's claim goes by; sharing itself brings nothing. */
  shareOffer: writes<{ readonly shareId: string }>()('member', v.strictObject({ templateId: idField })),
  openShare: reads<SharedOffer>()('member', v.strictObject({ shareId: idField })),
  takeShare: writes<GotCoupon>()('member', v.strictObject({ shareId: idField })),
  openDesk: reads<CouponDesk>()('operator', v.strictObject({})),
  makeCodes: writes<CodeBatch>()(
    'operator',
    v.strictObject({
      templateId: idField,
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200)),
    }),
  ),
}
