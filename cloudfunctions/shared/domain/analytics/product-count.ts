import type { Day } from '../time'

/**
 * How far the buyers of a product are counted that no night counts apart, for the figures of a night: `afterId` is the last
 * member counted, `buyers` how many so far. Whole once all of them are.
 */
export type ProductCount = {
  readonly productId: string
  readonly day: Day
  readonly afterId: string
  readonly buyers: number
  readonly isWhole: boolean
}

/** The count that the figures of a night go by: one of that night or a later one, else one that begins anew. */
export const countFor = (known: ProductCount | null, productId: string, day: Day): ProductCount =>
  known && known.day >= day ? known : { productId, day, afterId: '', buyers: 0, isWhole: false }
