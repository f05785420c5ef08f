const MOST_TERMS = 20_000

/**
 * Gauss's 2F1(a, b; c; z) for 0 ≤ z < 1 and positive a, b, c: the series, after Euler's transformation when that converges
 * sooner (Abramowitz and Stegun 15.1.1, 15.3.3).
 */
export function hyp2f1(a: number, b: number, c: number, z: number): number {
  if (c - a - b >= 0) return series(a, b, c, z)
  return (1 - z) ** (c - a - b) * series(c - a, c - b, c, z)
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (1 + k))) * z
    sum += term
    if (Math.abs(term) <= Math.abs(sum) * 1e-16) break
  }
  return sum
}
