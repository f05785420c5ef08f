import { NOTHING_FOLLOWED, type FollowedProducts } from '@domain/analytics/followed-products'
import type { Database, Transaction } from '../context'

/** The products whose figures are counted apart now. */
export const loadFollowed = async (from: Pick<Database | Transaction, 'read'>): Promise<FollowedProducts> =>
  (await from.read('followed_products', 'current')) ?? NOTHING_FOLLOWED
