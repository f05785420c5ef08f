import type { PaymentSheet } from '@contract/order'
import type { Store } from '@domain/member/staff'
import type { Fen } from '@domain/money'
import type { Browse } from '@domain/segment/browse-not-buy'
import type { Basket } from '@domain/shop/basket'
import type { OutboxRow } from '@domain/shop/outbox'
import type { Product } from '@domain/shop/product'
import type { PaidWith, Shipment, ShopOrder } from '@domain/shop/shop-order'
import type { Stock } from '@domain/shop/stock'
import type { EpochMs } from '@domain/time'

/** The products a member looked at lately, oldest first, each once a day. */
export type ProductViews = { readonly memberId: string; readonly looks: readonly Browse[] }

/** What the collections of the shop hold. A product without a stock document is not counted and never sold out. */
export type ShopDocuments = {
  products: Product
  product_stocks: Stock
  baskets: Basket
  product_views: ProductViews
  orders: ShopOrder
  outbox_rows: OutboxRow
}

/** Questions about the shop. */
export type ShopQueries = {
  readonly products: {
    list(category: string | null, afterSort: number, limit: number): Promise<readonly Product[]>
    /** Each of the words stands in the name, the pack or the number, whatever the case; as the shelf is sorted. */
    holding(words: readonly string[], limit: number): Promise<readonly Product[]>
  }
  readonly orders: {
    /** Newest first, made before an instant. */
    ofMember(memberId: string, before: EpochMs, limit: number): Promise<readonly ShopOrder[]>
    /** Those that job-orders has to look at. */
    findToLookAt(now: EpochMs, limit: number): Promise<readonly ShopOrder[]>
    /** Received after an instant, or at it with a greater id, the earliest first. */
    receivedSince(afterAt: EpochMs, afterId: string, limit: number): Promise<readonly ShopOrder[]>
    /** With a return that waits for a word, the oldest first. */
    withAskedRefund(limit: number): Promise<readonly ShopOrder[]>
    /** Of one state, the oldest first. */
    inState(state: ShopOrder['state'], limit: number): Promise<readonly ShopOrder[]>
  }
  readonly stores: { list(limit: number): Promise<readonly Store[]> }
  readonly outbox: {
    findDue(now: EpochMs, limit: number): Promise<readonly OutboxRow[]>
    /** What an order has promised and not kept. */
    ofOrder(orderId: string, limit: number): Promise<readonly OutboxRow[]>
  }
}

/** An order to be paid, as WeChat Pay is told of it. */
export type PaymentOrder = {
  readonly orderId: string
  readonly description: string
  readonly totalFen: Fen
  readonly openid: string
  readonly payUntilAt: EpochMs
}

/** What WeChat Pay says of an order: nobody opened it, not paid yet, closed, or paid. */
export type PaymentStatus =
  | { readonly kind: 'none' | 'open' | 'closed' }
  | ({ readonly kind: 'paid' } & PaidWith & { readonly transactionId: string })

/** Money to give back. The same `refundNo` again is the same refund. */
export type MoneyBack = {
  readonly orderId: string
  readonly refundNo: string
  readonly refundFen: Fen
  readonly totalFen: Fen
}

/** The way money comes in. Each call throws when WeChat Pay did not answer or said no. */
export type PaymentGateway = {
  /** The same order again gets the same payment. */
  open(order: PaymentOrder): Promise<PaymentSheet>
  query(orderId: string): Promise<PaymentStatus>
  /** Not within five minutes after it was opened. */
  close(orderId: string): Promise<void>
  refund(money: MoneyBack): Promise<void>
}

/** Tells WeChat that goods are on their way; without it the money stays frozen. */
export type ShippingGateway = {
  upload(parcel: {
    readonly transactionId: string
    readonly openid: string
    readonly shipment: Shipment
    readonly isPickUp: boolean
    readonly what: string
  }): Promise<void>
}
