import type { Day } from '../../time'
import type { Cadence } from '../cadence'
import { fitPrior } from '../prior'
import type { Prior } from '../prior'
import { rhythmOf } from '../product-rhythm'
import { addActivities, memberActivityOf, productActivityOf } from './activity'
import type { MemberActivity, ProductActivity } from './activity'
import type { Scene } from './features'
import { fitRatePrior } from './purchase-rate'
import type { RatePrior } from './purchase-rate'

/** One member's rhythm of one product, as it was known on a day. */
export type KnownPair = { readonly memberId: string; readonly cadence: Cadence }

/** How products sell and how often they are bought again, on a day: what a scene needs of the shop. */
export type ShopActivity = {
  readonly products: ReadonlyMap<string, ProductActivity>
  readonly rates: RatePrior
  readonly prior: Prior
}

/** What the cadences of a shop, or of a fair sample of its members, come to on a day. */
export function shopActivityOn(cadences: readonly Cadence[], today: Day): ShopActivity {
  const products = new Map<string, ProductActivity>()
  for (const cadence of cadences) {
    const before = products.get(cadence.productId)
    const own = productActivityOf(cadence, today)
    products.set(cadence.productId, before === undefined ? own : addActivities(before, own))
  }
  const prior = fitPrior(cadences.flatMap((cadence) => rhythmOf([cadence])))
  return { products, rates: fitRatePrior([...products.values()]), prior }
}

/**
 * The scene of one member × product on a day; `cadences` are all of the member's, `visitedOn` the different days bought on,
 * oldest first. A product nobody in the sample bought is known by this member alone.
 */
export const sceneOf = (
  cadence: Cadence,
  member: MemberActivity,
  { products, rates, prior }: ShopActivity,
  today: Day,
): Scene => ({
  cadence,
  member,
  product: products.get(cadence.productId) ?? productActivityOf(cadence, today),
  prior,
  rates,
  today,
})

/** The activity of each member, from their pairs and the different days each bought on, oldest first. */
export function memberActivitiesOf(
  pairs: readonly KnownPair[],
  visitedOn: ReadonlyMap<string, readonly Day[]>,
): Map<string, MemberActivity> {
  const groups = new Map<string, Cadence[]>()
  for (const { memberId, cadence } of pairs) {
    const group = groups.get(memberId) ?? []
    groups.set(memberId, group)
    group.push(cadence)
  }
  return new Map([...groups].map(([id, cadences]) => [id, memberActivityOf(cadences, visitedOn.get(id) ?? [])]))
}
