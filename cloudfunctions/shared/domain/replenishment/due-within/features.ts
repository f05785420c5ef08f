import { daysBetween } from '../../time'
import type { Day } from '../../time'
import type { Cadence } from '../cadence'
import { productPriorOf } from '../prior'
import type { Prior } from '../prior'
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
] as const

/** The numbers a stacked model weighs: two models' answers as log-odds, and how the member and the product are doing lately. */
export function featuresOf(scene: Scene, horizonDays: number): number[] {
  const { cadence, member, product, rates, today } = scene
  const rate = buysWithin(cadence, product, rates, today, horizonDays)
  return [
    logOdds(rate),
    logOdds(renewalOf(scene, horizonDays) ?? rate),
    Math.log1p(daysBetween(member.lastOn, today)),
    Math.log((daysBetween(member.firstOn, today) + 30) / member.visits),
    logOdds((member.repeats + 1) / (member.lines + 3)),
    Math.log((product.recentBuyers + 1) / (product.buyers + 20)),
    logOdds((product.returners + 1) / (product.buyers + 5)),
    Math.log1p(daysBetween(product.lastOn, today)),
  ]
}

/** log(p / (1 − p)), for p kept a millionth away from 0 and 1. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(inside / (1 - inside))
}

/** The renewal model's answer; null for a product nothing is known of. */
function renewalOf({ cadence, prior, today }: Scene, horizonDays: number): number | null {
  const product = productPriorOf(prior, cadence.productId)
  if (product === null) return null
  const { interval } = rhythmBelief(cadence, product, prior)
  const silentDays = daysBetween(cadence.lastOn, today) + 0.5
  return renewsWithin(silentDays, horizonDays, interval, returnShare(cadence, product, prior))
}
