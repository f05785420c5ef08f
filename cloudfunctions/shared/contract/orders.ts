import * as v from 'valibot'
import type { RefusalCode, RefusalDetails } from '@domain/refusal'
import { sentenceFor } from './errors'
import { fenField, idField } from './fields'

const external = v.pipe(v.string(), v.trim(), v.regex(/^[\w.@+-]{1,64}$/, '1–64 letters, digits or . @ + - _'))

const pieces = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000))

/** One line of a purchase from another channel. `paidFen` is the line's share after discounts. */
export const orderLine = v.strictObject({
  productId: idField,
  name: v.optional(v.pipe(v.string(), v.maxLength(80))),
  qty: pieces,
  paidFen: fenField,
})

/**
 * A paid purchase that happened elsewhere. Its identity is storeId and receiptNo: sent twice, it is one. In channel `phone` the
 * customer is their number: only a hash of it is kept, and whoever proves the number takes the history over.
 */
export const orderPurchase = v.strictObject({
  storeId: external,
  receiptNo: external,
  channel: external,
  customerId: external,
  openid: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  /** Epoch ms. */
  purchasedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  paidFen: fenField,
  lines: v.pipe(v.array(orderLine), v.minLength(1), v.maxLength(500)),
})

/**
 * Money given back for a purchase; `refundNo` makes it one however often it is sent. `returned`: the goods that came back,
 * where that is known; the member is then no longer taken to have them. No more than was bought.
 */
export const orderRefund = v.strictObject({
  storeId: external,
  receiptNo: external,
  refundNo: external,
  refundedFen: v.pipe(fenField, v.minValue(1)),
  refundedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  returned: v.optional(v.pipe(v.array(v.strictObject({ productId: idField, qty: pieces })), v.maxLength(500))),
})

/** What `hook-orders` takes: at most 200 facts a call. `live: false` is history: no points, messages or tiers' rewards. */
export const orderBatch = v.strictObject({
  live: v.boolean(),
  purchases: v.pipe(v.array(orderPurchase), v.maxLength(200)),
  refunds: v.optional(v.pipe(v.array(orderRefund), v.maxLength(200)), []),
})

/** The facts of a batch after parsing, and the batch itself. */
export type OrderPurchase = v.InferOutput<typeof orderPurchase>
export type OrderRefund = v.InferOutput<typeof orderRefund>
export type OrderBatch = v.InferOutput<typeof orderBatch>

/** One fact of a batch that was not taken, by its place in the batch. */
export type RefusedOrder = {
  readonly kind: 'purchase' | 'refund'
  readonly index: number
  readonly code: RefusalCode
  readonly details: RefusalDetails
}

/** What became of a batch: what could not be taken is named, the rest went in. */
export type RecordedOrders = {
  readonly recorded: number
  readonly repeated: number
  readonly refused: readonly RefusedOrder[]
}

/** The same as the caller reads it: with a sentence for each refusal. */
export type OrderReport = Omit<RecordedOrders, 'refused'> & {
  readonly refused: readonly (RefusedOrder & { readonly message: string })[]
}

/** Puts the sentences in. */
export const reportOf = (recorded: RecordedOrders): OrderReport => ({
  ...recorded,
  refused: recorded.refused.map((refused) => ({ ...refused, message: sentenceFor(refused.code, refused.details) })),
})
