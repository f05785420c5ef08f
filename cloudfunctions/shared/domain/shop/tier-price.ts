import type { TierCode } from '../member/tier'
import type { BasisPoints } from '../money'
import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import type { MemberPrice } from './member-offer'

/** What a level pays less, in basis points of the price; `name` as said before 价: 金卡. */
export type TierPrice = { readonly tier: TierCode; readonly name: string; readonly priceOffBp: BasisPoints }

/** The price of a level; null when it pays as everybody does. */
export function tierPrice(prices: readonly TierPrice[], tier: TierCode): MemberPrice | null {
  const found = prices.find((price) => price.tier === tier)
  return found && found.priceOffBp > 0 ? { name: found.name, priceOffBp: found.priceOffBp } : null
}

/** A discount as it is said: 95 折, 9 折 for a tenth off. */
export function discountText(priceOffBp: BasisPoints): string {
  const keptBp = 10_000 - priceOffBp
  return keptBp % 1_000 === 0 ? `${keptBp / 1_000} 折` : `${keptBp / 100} 折`
}

/** What is wrong with the levels' prices; nothing: they can be published. */
export const checkTierPrices = (prices: readonly TierPrice[]): readonly Violation[] =>
  violationsOf([
    ...prices.map(
      ({ tier, priceOffBp }) =>
        [isWholeWithin(priceOffBp, 0, 5_000), `memberPrices.${tier}`, '会员折扣应在 5 折到原价之间'] as const,
    ),
    [new Set(prices.map(({ tier }) => tier)).size === prices.length, 'memberPrices', '每个等级只能有一个折扣'],
  ])
