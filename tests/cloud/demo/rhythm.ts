import { addDays, daysBetween, type Day } from '@domain/time'
import type { DemoProduct } from './catalog/catalog'
import type { Chance } from './chance'
import type { PairTruth, Taken } from './shop-types'

/** From when to when somebody buys a product; `endOn` and `leftOn` are the first days without them. */
export type Stretch = { readonly fromOn: Day; readonly endOn: Day; readonly leftOn: Day | null }

const WITHIN_SIGMA = 0.16 // how unevenly one person uses a product up
const FORGOTTEN = 0.05
const GIFTED = 0.03
const SEASON = 0.08

/** One member's purchases of one product: packs run out, are forgotten now and then, are sometimes bought for others. */
export function rhythmOf(
  openid: string,
  product: DemoProduct,
  cycleDays: number,
  stretch: Stretch,
  chance: Chance,
): { readonly picks: readonly Taken[]; readonly truth: PairTruth | null } {
  const stopOn = stretch.leftOn !== null && stretch.leftOn < stretch.endOn ? stretch.leftOn : stretch.endOn
  const picks: Taken[] = []
  let on = stretch.fromOn
  let lastOn: Day | null = null
  while (on < stopOn) {
    const qty = packs(chance)
    picks.push({ openid, product, on, qty })
    lastOn = on
    const wait = waitDays(cycleDays * qty, on, chance)
    const giftOn = addDays(on, Math.ceil(wait * chance.between(0.3, 0.7)))
    if (chance.happens(GIFTED) && giftOn < stopOn) picks.push({ openid, product, on: giftOn, qty: 1 })
    on = addDays(on, wait)
  }
  if (lastOn === null) return { picks, truth: null }
  const nextNeedOn = stretch.leftOn !== null && on >= stretch.leftOn ? null : on
  return { picks, truth: { openid, productId: product.productId, cycleDays, lastOn, nextNeedOn } }
}

const packs = (chance: Chance): number => {
  const roll = chance.next()
  return roll < 0.78 ? 1 : roll < 0.95 ? 2 : 3
}

function waitDays(usualDays: number, on: Day, chance: Chance): number {
  const wait = chance.logNormal(usualDays, WITHIN_SIGMA) * season(on)
  const late = chance.happens(FORGOTTEN) ? usualDays * chance.between(0.3, 0.8) : 0
  return Math.max(1, Math.round(wait + late))
}

/** Things last a little less long around the turn of the year. */
const season = (on: Day): number =>
  1 - SEASON * Math.cos((2 * Math.PI * daysBetween(`${on.slice(0, 4)}-01-01`, on)) / 365)
