import type { Blend } from '@domain/recommendation/recommend'
import type { EpochMs } from '@domain/time'

/** Shares of products as they are stored: an id may hold what a field's name may not. */
export type StoredTaste = readonly (readonly [productId: string, share: number])[]

/** What the shop recommends by: tastes of a sample of members, nameless, what sells, what is bought again, and how all that is weighed. */
export type TasteShelf = {
  readonly tastes: readonly { readonly alias: string; readonly taste: StoredTaste }[]
  readonly popularity: StoredTaste
  /** What sold in the four weeks before the night it was fitted. */
  readonly lately: StoredTaste
  readonly faithfulness: StoredTaste
  readonly blend: Blend
  readonly fittedAt: EpochMs
}

/** What the collection of tastes holds; there is one shelf, `shop`. */
export type RecommendationDocuments = { taste_shelves: TasteShelf }
