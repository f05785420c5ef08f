import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** What a test should be able to see: two-sided error `alpha`, chance `power` to see it. */
export type Demand = { readonly alpha?: number; readonly power?: number }

/** Members needed per arm to tell share `from` from share `to` (Fleiss); not rounded. */
export function membersForShares(from: number, to: number, { alpha = 0.05, power = 0.8 }: Demand = {}): number {
  const middle = (from + to) / 2
  const chance = z(1 - alpha / 2) * Math.sqrt(2 * middle * (1 - middle))
  const seen = z(power) * Math.sqrt(from * (1 - from) + to * (1 - to))
  return ((chance + seen) / (to - from)) ** 2
}

/** Members needed per arm to tell means apart by `difference` when single members vary by `sd`; not rounded. */
export const membersForMeans = (difference: number, sd: number, { alpha = 0.05, power = 0.8 }: Demand = {}): number =>
  2 * (((z(1 - alpha / 2) + z(power)) * sd) / difference) ** 2

/** The smallest difference of means that `members` per arm will show. */
export const detectableDifference = (members: number, sd: number, { alpha = 0.05, power = 0.8 }: Demand = {}): number =>
  (z(1 - alpha / 2) + z(power)) * sd * Math.sqrt(2 / members)

const z = (share: number): number => normalQuantile(share, 0, 1)
