import { cadenceOf } from '@domain/replenishment/cadence'
import type { Cadence } from '@domain/replenishment/cadence'
import { addActivities, memberActivityOf, productActivityOf } from '@domain/replenishment/due-within/activity'
import type { ProductActivity } from '@domain/replenishment/due-within/activity'
import type { Outcome } from '@domain/replenishment/due-within/due-within'
import { fitRatePrior } from '@domain/replenishment/due-within/purchase-rate'
import { fitPrior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { addDays } from '@domain/time'
import { calendarDay, occasionsOf, DAY_ZERO } from './pairs'
import type { Pair } from './pairs'

/** A scene of a customer, and what came of it. */
export type SeenOutcome = Outcome & { readonly customerId: string }

/** Every pair as it looked at the end of day number `cutDay`, everything fitted on the days up to it, and what came in the horizon. */
export function scenesAt(pairs: readonly Pair[], cutDay: number, horizonDays: number): SeenOutcome[] {
  const today = addDays(DAY_ZERO, cutDay)
  const known = pairs.flatMap((pair) => {
    const count = pair.days.filter((day) => day <= cutDay).length
    if (count === 0) return []
    const bought = pair.days.some((day) => day > cutDay && day <= cutDay + horizonDays)
    return [{ pair, bought, cadence: cadenceOf(pair.productId, occasionsOf(pair, count)) }]
  })
  const cadences = known.map(({ cadence }) => cadence)
  const products = activities(cadences, today)
  const members = membersOf(known, cutDay)
  const rates = fitRatePrior([...products.values()])
  const prior = fitPrior(cadences.flatMap((cadence) => rhythmOf([cadence])))
  return known.flatMap(({ pair, bought, cadence }) => {
    const [member, product] = [members.get(pair.customerId), products.get(pair.productId)]
    return member && product
      ? [{ customerId: pair.customerId, bought, scene: { cadence, member, product, prior, rates, today } }]
      : []
  })
}

function activities(cadences: readonly Cadence[], today: string): Map<string, ProductActivity> {
  const products = new Map<string, ProductActivity>()
  for (const cadence of cadences) {
    const before = products.get(cadence.productId)
    const own = productActivityOf(cadence, today)
    products.set(cadence.productId, before === undefined ? own : addActivities(before, own))
  }
  return products
}

function membersOf(known: readonly { readonly pair: Pair; readonly cadence: Cadence }[], cutDay: number) {
  const groups = new Map<string, { cadences: Cadence[]; days: Set<number> }>()
  for (const { pair, cadence } of known) {
    const group = groups.get(pair.customerId) ?? { cadences: [], days: new Set<number>() }
    groups.set(pair.customerId, group)
    group.cadences.push(cadence)
    for (const day of pair.days) if (day <= cutDay) group.days.add(day)
  }
  return new Map(
    [...groups].map(([id, { cadences, days }]) => [
      id,
      memberActivityOf(cadences, [...days].sort((a, b) => a - b).map(calendarDay)),
    ]),
  )
}
