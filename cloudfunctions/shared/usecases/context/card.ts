import type { Card } from '@domain/member/card'
import type { CardOrder } from '@domain/member/card-order'
import type { Day, EpochMs } from '@domain/time'

/** A member's card; its days are settled up to `settledOn`, and `settleOn` is the next: null when nothing is to come. */
export type StoredCard = Card & {
  readonly settledOn: Day
  readonly settleOn: Day | null
  /** The request that gave it back last: repeated, it gives nothing more. */
  readonly givenBackBy?: string
}

/** What the collections of paid cards hold; a card is found by its member. */
export type CardDocuments = { cards: StoredCard; card_orders: CardOrder }

/** Questions about paid cards. */
export type CardQueries = {
  readonly cards: {
    findToSettle(today: Day, limit: number): Promise<readonly StoredCard[]>
    /** In the order of their members' ids, after one; '' for the first. */
    page(afterId: string, limit: number): Promise<readonly StoredCard[]>
  }
  readonly cardOrders: { findToLookAt(now: EpochMs, limit: number): Promise<readonly CardOrder[]> }
}
