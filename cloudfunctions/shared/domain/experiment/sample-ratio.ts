import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'

/** Whether the arms have the sizes they should: Pearson's χ² and its p. */
export type SampleRatio = { readonly chiSquare: number; readonly pValue: number; readonly isSound: boolean }

// A broken assignment shows with tiny p; at 0.001 a sound experiment is stopped once in a thousand times.
const UNSOUND_BELOW = 0.001

/** Compares members per arm with the shares they were dealt by. */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  if (total === 0 || counts.length < 2) return { chiSquare: 0, pValue: 1, isSound: true }
  const chiSquare = counts.reduce((sum, count, index) => {
    const expected = (total * (shares[index] as number)) / whole
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const pValue = 1 - chisquareCdf(chiSquare, counts.length - 1)
  return { chiSquare, pValue, isSound: pValue >= UNSOUND_BELOW }
}
