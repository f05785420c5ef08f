import { addDays, daysBetween } from '../../time'
import type { Day } from '../../time'
import type { Cadence } from '../cadence'
import { productPriorOf } from '../prior'
import type { LogT } from '../log-t'
import type { Prior, ProductPrior } from '../prior'
import { renewsWithin, returnShare } from '../renewal'
import { rhythmBelief } from '../rhythm-belief'
import type { MemberActivity, ProductActivity } from './activity'
import { buysWithin } from './purchase-rate'
import type { RatePrior } from './purchase-rate'

/** Everything that is known about one member × product on one day. */
export type Scene = {
  readonly cadence: Cadence
  readonly member: MemberActivity
  readonly product: ProductActivity
  readonly prior: Prior
  readonly rates: RatePrior
  readonly today: Day
}

/** The features, in the order of `featuresOf`; weights are reported under these names. */
export const FEATURES = [
  'rate',
  'renewal',
  'memberSilence',
  'memberGap',
  'memberRepeats',
  'productRecent',
  'productReturns',
  'productSilence',
  'late',
  'lateSq',
  'tripDueSq',
  'visitsWithout',
  'memberRecent',
  'memberBasket',
  'visitShare',
] as const

/** So many features say most; the finer ones after them help where there is enough to learn from. */
export const PLAIN_FEATURES = 8

/**
 * The numbers a stacked model weighs: two models' answers as log-odds, how the member and the product are doing lately, how
 * late product and member are by their own rhythm (squared too: neither the early nor the very late buy), and how often the
 * member came without buying it.
 */
export function featuresOf(scene: Scene, horizonDays: number): number[] {
  const { cadence, member, product, rates, today } = scene
  const rate = buysWithin(cadence, product, rates, today, horizonDays)
  const interval = intervalOf(scene)
  const late = interval === null ? 0 : Math.log(daysBetween(cadence.lastOn, today) + 0.5) - interval.centre
  const silence = Math.log1p(daysBetween(member.lastOn, today))
  const gap = Math.log((daysBetween(member.firstOn, today) + 30) / member.visits)
  return [
    logOdds(rate),
    logOdds(interval === null ? rate : renewalOf(scene, interval, horizonDays)),
    silence,
    gap,
    logOdds((member.repeats + 1) / (member.lines + 3)),
    Math.log((product.recentBuyers + 1) / (product.buyers + 20)),
    logOdds((product.returners + 1) / (product.buyers + 5)),
    Math.log1p(daysBetween(product.lastOn, today)),
    late,
    late * late,
    (silence - gap) ** 2,
    Math.log1p(countAfter(member.visitedOn, cadence.lastOn)),
    Math.log(countAfter(member.visitedOn, addDays(today, -RECENT_DAYS)) + 0.5),
    Math.log(member.lines / member.visits),
    Math.log(cadence.count / (member.visits + 1)),
  ]
}

const RECENT_DAYS = 56

/** How many of the days, in order, lie after one. */
function countAfter(days: readonly Day[], on: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as Day) > on) high = middle
    else low = middle + 1
  }
  return days.length - low
}

/** log(p / (1 − p)), for p kept a millionth away from 0 and 1. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(inside / (1 - inside))
}

/** What is believed of the running interval; null for a product nothing is known of. */
function intervalOf({ cadence, prior }: Scene): LogT | null {
  const product = productPriorOf(prior, cadence.productId)
  return product === null ? null : rhythmBelief(cadence, product, prior).interval
}

function renewalOf({ cadence, prior, today }: Scene, interval: LogT, horizonDays: number): number {
  const product = productPriorOf(prior, cadence.productId) as ProductPrior
  const silentDays = daysBetween(cadence.lastOn, today) + 0.5
  return renewsWithin(silentDays, horizonDays, interval, returnShare(cadence, product, prior))
}
