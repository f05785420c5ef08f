import * as v from 'valibot'
import { MOST_LINES, MOST_PIECES } from '@domain/shop/basket'
import type { Delivery } from '@domain/shop/delivery'
import type { GivenGift } from '@domain/shop/given-gift'
import type { RefundOutcome } from '@domain/shop/refund'
import type { RefundState } from '@domain/shop/refund-case'
import type { CloseReason, OrderState } from '@domain/shop/shop-order'
import type { EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { cursorField, idField } from './fields'

/** What `wx.requestPayment` is given. */
export type PaymentSheet = {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  readonly paySign: string
}

/** An order that was made, or is to be paid again; `sheet` null: there is nothing to pay, or it cannot be paid just now. */
export type OrderStart = {
  readonly orderId: string
  readonly state: OrderState
  readonly sheet: PaymentSheet | null
}

/** One line of an order; amounts in fen. */
export type OrderLineView = {
  readonly lineId: string
  readonly productId: string
  readonly name: string
  readonly pack: string
  readonly category: string
  readonly pictureUrl: string | null
  readonly qty: number
  /** Pieces that have come back. */
  readonly returnedQty: number
  readonly listFen: number
  /** After member price, 满减 and coupon. */
  readonly goodsFen: number
}

/** What comes with an order for nothing; `isBack`: it does not after all, the order was closed or too little of it is kept. */
export type OrderGiftView = GivenGift & { readonly isBack: boolean }

/** What a return would bring; `giftsBack`: the products that would not be given after all. */
export type RefundPreview = RefundOutcome & { readonly giftsBack: readonly string[] }

/** An order in a list. `payUntilAt` only while it waits for its payment. */
export type OrderCard = {
  readonly orderId: string
  readonly state: OrderState
  readonly createdAt: EpochMs
  readonly payUntilAt: EpochMs | null
  readonly payableFen: number
  readonly lines: readonly OrderLineView[]
  /** Absent in lists kept by earlier versions. */
  readonly gifts?: readonly OrderGiftView[]
  readonly hasOpenRefund: boolean
}

/** One return of an order. */
export type RefundView = {
  readonly refundNo: string
  readonly state: RefundState
  readonly refundFen: number
  readonly pointsBack: number
  readonly pointsTakenBack: number
  readonly couponsBack: number
  readonly pieces: number
  readonly reason: string
  readonly answer: string
  readonly askedAt: EpochMs
}

/** An order laid open. */
export type OrderPage = OrderCard & {
  readonly now: EpochMs
  readonly delivery: Delivery
  readonly price: {
    readonly listFen: number
    readonly points: number
    readonly pointsFen: number
    readonly shippingFen: number
    readonly offers: readonly { readonly name: string; readonly offFen: number }[]
  }
  readonly paidAt: EpochMs | null
  readonly shipment: { readonly company: string; readonly trackingNo: string; readonly shippedAt: EpochMs } | null
  /** When an arrived parcel counts as received by itself. */
  readonly receivesAt: EpochMs | null
  readonly receivedAt: EpochMs | null
  readonly closed: { readonly at: EpochMs; readonly reason: CloseReason } | null
  /** A payment that came too late and went back. */
  readonly strayFen: number | null
  readonly refunds: readonly RefundView[]
  readonly earnedPoints: number
  /** What can still come back: now at once, after asking, or not at all. */
  readonly returns: 'at-once' | 'by-asking' | 'none'
}

/** A page of a member's orders, newest first. */
export type OrderList = { readonly orders: readonly OrderCard[]; readonly cursor: string | null }

const orderId = v.pipe(v.string(), v.regex(/^S\d{20}$/, 'an order number'))
const pieces = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_PIECES))
const lines = v.pipe(
  v.array(v.strictObject({ lineId: idField, qty: pieces })),
  v.minLength(1),
  v.maxLength(MOST_LINES),
  v.check((each) => new Set(each.map(({ lineId }) => lineId)).size === each.length, 'each line once'),
)
const refundNo = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'a refund number'))
const sentence = v.pipe(v.string(), v.trim(), v.maxLength(200))

/** Area `order`: from the payment to the end. */
export const order = {
  listOrders: reads<OrderList>()('member', v.strictObject({ cursor: cursorField })),
  openOrder: reads<OrderPage>()('member', v.strictObject({ orderId })),
  /** The payment sheet of an order that waits for its payment. */
  payOrder: writes<OrderStart>()('member', v.strictObject({ orderId })),
  /** Asks WeChat Pay whether it is paid, so that nobody waits for a callback. */
  checkPayment: writes<OrderPage>()('member', v.strictObject({ orderId })),
  cancelOrder: writes<OrderPage>()('member', v.strictObject({ orderId })),
  confirmReceipt: writes<OrderPage>()('member', v.strictObject({ orderId })),
  previewRefund: reads<RefundPreview>()('member', v.strictObject({ orderId, lines })),
  requestRefund: writes<OrderPage>()('member', v.strictObject({ orderId, lines, reason: sentence })),
  /** `trackingNo` '' for goods that lie ready in the store. */
  shipOrder: writes<{ readonly state: OrderState }>()(
    'operator',
    v.strictObject({ orderId, company: sentence, trackingNo: v.pipe(v.string(), v.trim(), v.maxLength(40)) }),
  ),
  /** Grants or declines a return; `restock`: the goods can be sold again. */
  decideRefund: writes<{ readonly state: RefundState }>()(
    'operator',
    v.strictObject({ orderId, refundNo, grant: v.boolean(), restock: v.boolean(), answer: sentence }),
  ),
}
