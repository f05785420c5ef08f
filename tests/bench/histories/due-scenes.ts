import { cadenceOf } from '@domain/replenishment/cadence'
import type { Outcome } from '@domain/replenishment/due-within/due-within'
import { memberActivitiesOf, sceneOf, shopActivityOn } from '@domain/replenishment/due-within/scenes'
import { addDays } from '@domain/time'
import type { Day } from '@domain/time'
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
    return [{ pair, memberId: pair.customerId, bought, cadence: cadenceOf(pair.productId, occasionsOf(pair, count)) }]
  })
  const shop = shopActivityOn(
    known.map(({ cadence }) => cadence),
    today,
  )
  const members = memberActivitiesOf(known, visitsOf(known, cutDay))
  return known.flatMap(({ memberId, bought, cadence }) => {
    const member = members.get(memberId)
    return member ? [{ customerId: memberId, bought, scene: sceneOf(cadence, member, shop, today) }] : []
  })
}

function visitsOf(known: readonly { readonly pair: Pair }[], cutDay: number): Map<string, readonly Day[]> {
  const days = new Map<string, Set<number>>()
  for (const { pair } of known) {
    const own = days.get(pair.customerId) ?? new Set<number>()
    days.set(pair.customerId, own)
    for (const day of pair.days) if (day <= cutDay) own.add(day)
  }
  return new Map([...days].map(([id, own]) => [id, [...own].sort((a, b) => a - b).map(calendarDay)]))
}
