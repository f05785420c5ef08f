/** The products whose figures are counted apart every night; a new list has a higher version. */
export type FollowedProducts = { readonly version: number; readonly productIds: readonly string[] }

/** At most so many products are followed: each adds as much to the counts as it has orders. */
export const MOST_FOLLOWED = 20

/** Nothing is followed yet. */
export const NOTHING_FOLLOWED: FollowedProducts = { version: 0, productIds: [] }

/**
 * The list of tonight: those the program names, then those followed already, then what sells best, as far as there is room.
 * It stays as it is while nothing is to be added, so that counts are seldom made anew.
 */
export function followNext(
  { version, productIds }: FollowedProducts,
  named: readonly string[],
  bestSellers: readonly string[],
): FollowedProducts {
  const next = [...new Set([...named, ...productIds, ...bestSellers])].slice(0, MOST_FOLLOWED)
  const isSame = next.length === productIds.length && next.every((productId) => productIds.includes(productId))
  return isSame ? { version, productIds } : { version: version + 1, productIds: next }
}
