import type { OrderPurchase } from '@contract/orders'
import type { Day } from '@domain/time'
import type { DemoProduct } from './catalog/catalog'

/** A person of the demo shop. `leftOn`: the day they stopped coming, null while they still do. */
export type DemoMember = { readonly openid: string; readonly nickname: string; readonly leftOn: Day | null }

/**
 * What is really so about one member and one product: the days a pack lasts them, the last time they bought it for
 * themselves, and the day they would buy it again by themselves; null when they have left.
 */
export type PairTruth = {
  readonly openid: string
  readonly productId: string
  readonly cycleDays: number
  readonly lastOn: Day
  readonly nextNeedOn: Day | null
}

/** The demo shop with its whole past, and the truth behind it. */
export type DemoShop = {
  readonly shop: {
    readonly name: string
    readonly stores: readonly { readonly storeId: string; readonly name: string }[]
  }
  readonly products: readonly DemoProduct[]
  readonly members: readonly DemoMember[]
  /** In the order of time; the last is before `endOn` begins. */
  readonly purchases: readonly OrderPurchase[]
  readonly truth: { readonly pairs: readonly PairTruth[] }
}

/** How big the shop is. `endOn` is the day it opens before us: the past ends with the day before. */
export type ShopSize = {
  readonly seed: number
  readonly members: number
  readonly products: number
  readonly months: number
  readonly endOn: Day
}

/** One product taken from the shelf on one day. */
export type Taken = { readonly openid: string; readonly product: DemoProduct; readonly on: Day; readonly qty: number }
