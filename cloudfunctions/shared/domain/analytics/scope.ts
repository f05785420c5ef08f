import type { Stage } from '../segment/lifecycle'
import type { RfmGroup } from '../segment/rfm'

/** What a scope's key begins with: everything, one store, one channel, one product, members of a stage or of an RFM group. */
export const EVERYTHING = 'all'
export const storeScope = (storeId: string): string => `store:${storeId}`
export const channelScope = (channel: string): string => `channel:${channel}`
export const productScope = (productId: string): string => `${PRODUCT}${productId}`
export const stageScope = (stage: Stage): string => `stage:${stage}`
export const groupScope = (group: RfmGroup): string => `rfm:${group}`

/** The product that a scope speaks of; null where it speaks of none. */
export const productIn = (scope: string): string | null =>
  scope.startsWith(PRODUCT) && scope.length > PRODUCT.length ? scope.slice(PRODUCT.length) : null

/** The segments that somebody's orders are counted under. */
export const segmentScopes = ({ stage, rfm }: { readonly stage: Stage; readonly rfm: RfmGroup }): readonly string[] => [
  stageScope(stage),
  groupScope(rfm),
]

/** Which family a scope is of; each family is rolled up apart. */
export type ScopeFamily = 'places' | 'products' | 'segments'

/** The families, with how many scopes of each are rolled up at most: stores and channels, products followed, stages and groups. */
export const SCOPE_LIMITS: Readonly<Record<ScopeFamily, number>> = { places: 24, products: 20, segments: 13 }

/** The family of a scope. */
export function familyOf(scope: string): ScopeFamily {
  if (scope.startsWith(PRODUCT)) return 'products'
  return scope.startsWith('stage:') || scope.startsWith('rfm:') ? 'segments' : 'places'
}

const PRODUCT = 'product:'
