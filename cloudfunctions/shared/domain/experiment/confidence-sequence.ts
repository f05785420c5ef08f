import type { Difference } from './difference'

/** An interval that may be looked at every day: it holds at all times together with probability 1 − alpha. */
export type Sequence = { readonly low: number; readonly high: number }

/** The tuning that makes the sequence narrowest at `targetCount` members (Waudby-Smith and others 2021, GrowthBook's form). */
export const tuningOf = (alpha: number, targetCount: number): number =>
  Math.sqrt((-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / targetCount)

/** The asymptotic confidence sequence around a difference observed on `count` members in all. */
export function confidenceSequence(
  { difference, standardError }: Pick<Difference, 'difference' | 'standardError'>,
  count: number,
  { alpha, targetCount }: { readonly alpha: number; readonly targetCount: number },
): Sequence {
  const half = standardError * widthFactor(count, tuningOf(alpha, targetCount), alpha)
  return { low: difference - half, high: difference + half }
}

/** Half-width in standard errors. */
export function widthFactor(count: number, tuning: number, alpha: number): number {
  const load = count * tuning * tuning
  return Math.sqrt(((2 * (load + 1)) / load) * Math.log(Math.sqrt(load + 1) / alpha))
}
