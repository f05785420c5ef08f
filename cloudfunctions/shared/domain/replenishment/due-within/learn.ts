import { addDays } from '../../time'
import type { Day } from '../../time'
import { cadenceOf } from '../cadence'
import type { Occasion } from '../cadence'
import { fitDueWithinLessons } from './due-within'
import type { DueWithin, Horizon } from './due-within'
import { FEATURES, featuresOf } from './features'
import type { Examples } from './logistic'
import { memberActivitiesOf, sceneOf, shopActivityOn } from './scenes'
import type { ShopActivity } from './scenes'

/** What a member bought: the occasions of each product, oldest first. */
export type BoughtProducts = {
  readonly memberId: string
  readonly products: ReadonlyMap<string, readonly Occasion[]>
}

const LESSONS = 3

/**
 * Learns who buys what within the horizon from what a fair sample of members bought, at the ends of the last three horizons:
 * each lesson knows only what had been bought by then.
 */
export const learnDueWithin = (members: readonly BoughtProducts[], today: Day, horizonDays: Horizon): DueWithin =>
  fitDueWithinLessons(
    Array.from({ length: LESSONS }, (_, lesson) =>
      examplesOn(members, addDays(today, -(lesson + 1) * horizonDays), horizonDays),
    ),
    horizonDays,
  )

/** How the products of these members sell on a day. */
export const activityOn = (members: readonly BoughtProducts[], today: Day): ShopActivity =>
  shopActivityOn(
    knownOn(members, today).map(({ cadence }) => cadence),
    today,
  )

function examplesOn(members: readonly BoughtProducts[], today: Day, horizonDays: Horizon): Examples {
  const pairs = knownOn(members, today)
  const shop = shopActivityOn(
    pairs.map(({ cadence }) => cadence),
    today,
  )
  const activities = memberActivitiesOf(pairs, visitsOn(members, today))
  const width = FEATURES.length
  const rows = new Float64Array(pairs.length * width)
  pairs.forEach(({ memberId, cadence }, row) => {
    const member = activities.get(memberId)
    if (member) rows.set(featuresOf(sceneOf(cadence, member, shop, today), horizonDays), row * width)
  })
  const until = addDays(today, horizonDays)
  return { width, rows, labels: Uint8Array.from(pairs, ({ later }) => Number(later.some(({ on }) => on <= until))) }
}

function knownOn(members: readonly BoughtProducts[], today: Day) {
  return members.flatMap(({ memberId, products }) =>
    [...products].flatMap(([productId, occasions]) => {
      const known = occasions.filter(({ on }) => on <= today)
      if (known.length === 0) return []
      return [{ memberId, cadence: cadenceOf(productId, known), later: occasions.slice(known.length) }]
    }),
  )
}

const visitsOn = (members: readonly BoughtProducts[], today: Day): ReadonlyMap<string, readonly Day[]> =>
  new Map(
    members.map(({ memberId, products }) => {
      const days = [...products.values()].flatMap((occasions) => occasions.map(({ on }) => on))
      return [memberId, [...new Set(days.filter((on) => on <= today))].sort()]
    }),
  )
