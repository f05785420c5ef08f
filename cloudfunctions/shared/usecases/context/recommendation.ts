import type { EpochMs } from '@domain/time'

/** A taste as it is stored: products with their shares, since an id may hold what a field's name may not. */
export type StoredTaste = readonly (readonly [productId: string, share: number])[]

/** What the shop recommends by: tastes of a sample of members, nameless, and what sells lately. */
export type TasteShelf = {
  readonly tastes: readonly { readonly alias: string; readonly taste: StoredTaste }[]
  readonly popularity: StoredTaste
  readonly fittedAt: EpochMs
}

/** What the collection of tastes holds; there is one shelf, `shop`. */
export type RecommendationDocuments = { taste_shelves: TasteShelf }
