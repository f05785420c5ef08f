import { hash32 } from '../id'
import type { BuyingSums } from './past-orders'

/** A member in the sample that models are fitted on. */
export type SampledBuyer = BuyingSums & { readonly memberId: string }

/**
 * A member's place in any sample: the lowest come first, whoever they are and whatever they buy, so that the first so many
 * are a fair sample of all.
 */
export const sampleRankOf = (memberId: string): number => hash32(`sample:${memberId}`)

/**
 * The sample after a member's sums changed, at most `most` members: those of the lowest rank. Null sums take the member out.
 */
export function resample(
  sample: readonly SampledBuyer[],
  memberId: string,
  sums: BuyingSums | null,
  most: number,
): readonly SampledBuyer[] {
  const others = sample.filter((buyer) => buyer.memberId !== memberId)
  if (sums === null) return others
  const joined = [...others, { ...sums, memberId }]
  return joined.length <= most ? joined : withoutLast(joined)
}

function withoutLast(sample: readonly SampledBuyer[]): readonly SampledBuyer[] {
  const ranks = sample.map(({ memberId }) => sampleRankOf(memberId))
  const last = ranks.indexOf(ranks.reduce((a, b) => Math.max(a, b)))
  return sample.filter((_, index) => index !== last)
}
