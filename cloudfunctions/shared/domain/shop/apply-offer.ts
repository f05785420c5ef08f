import { isInScope } from '../coupon/scope'
import { allocate, fen, shareOf, type Fen } from '../money'
import type { CartLine } from './cart'
import { combine, type Offer, type ReductionStep } from './offer'

/** What each line still costs, in fen. */
export type Nets = readonly number[]

/** The places of the lines an offer is for. */
export const eligible = (offer: Offer, lines: readonly CartLine[]): readonly number[] =>
  lines.flatMap((line, index) => (isInScope(offer.scope, line.productId, line.category) ? [index] : []))

/** What the lines at some places cost together. */
export function totalAt(nets: Nets, places: readonly number[]): number {
  let total = 0 // a loop: a price asks for this some hundred times
  for (const place of places) total += nets[place] ?? 0
  return total
}

/** True when two offers cannot be used together: two coupons in one order, others where they meet on a line. */
export const clash = (a: Offer, placesOfA: readonly number[], b: Offer, placesOfB: readonly number[]): boolean =>
  !combine(a, b) &&
  ((a.stage === 'coupon' && b.stage === 'coupon') || placesOfA.some((place) => placesOfB.includes(place)))

/**
 * What an offer takes off each line; null when it does nothing: below its threshold or nothing left to lower.
 * `base` are the nets when its stage began (thresholds look at these), `nets` those just before it.
 */
export function offerShares(
  offer: Offer,
  lines: readonly CartLine[],
  places: readonly number[],
  base: Nets,
  nets: Nets,
): readonly number[] | null {
  const baseFen = totalAt(base, places)
  if (places.length === 0 || baseFen < offer.thresholdFen) return null
  const shares = nets.map(() => 0)
  for (const [index, share] of sharesAt(offer, lines, places, baseFen, nets).entries())
    shares[places[index] ?? 0] = share
  return shares.some((share) => share > 0) ? shares : null
}

/** The highest step an amount reaches; undefined below the first. */
export const stepReached = (steps: readonly ReductionStep[], amount: number): ReductionStep | undefined =>
  [...steps].sort((a, b) => b.fromFen - a.fromFen).find((step) => step.fromFen <= amount)

function sharesAt(
  offer: Offer,
  lines: readonly CartLine[],
  places: readonly number[],
  baseFen: number,
  nets: Nets,
): readonly number[] {
  const { benefit } = offer
  const weights = places.map((place) => nets[place] ?? 0)
  const spread = (off: number) => allocate(fen(Math.min(off, totalAt(nets, places))), weights)
  switch (benefit.kind) {
    case 'unit-price':
      return places.map((place, index) => unitPriceShare(lines[place], weights[index] ?? 0, benefit.prices))
    case 'percent-off':
      return offer.stage === 'coupon' || offer.stage === 'reduction'
        ? spread(capped(shareOf(fen(totalAt(nets, places)), benefit.offBp), benefit.mostFen))
        : weights.map((weight) => shareOf(fen(weight), benefit.offBp))
    case 'amount-off':
      return spread(benefit.offFen)
    case 'steps':
      return spread(stepReached(benefit.steps, baseFen)?.offFen ?? 0)
    case 'shipping-off':
    case 'gift':
      return weights.map(() => 0)
  }
}

function unitPriceShare(line: CartLine | undefined, net: number, prices: Readonly<Record<string, Fen>>): number {
  const price = line && prices[line.productId]
  return line === undefined || price === undefined ? 0 : Math.max(0, net - price * line.qty)
}

const capped = (off: Fen, mostFen: Fen | null): number => (mostFen === null ? off : Math.min(off, mostFen))
