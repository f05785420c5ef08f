// Gauss–Legendre nodes above 0 and their weights, 16 points on −1 … 1 (Abramowitz and Stegun 25.4.30).
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [0.09501250983763744, 0.18945061045506864],
  [0.2816035507792589, 0.18260341504492364],
  [0.45801677765722737, 0.16915651939500265],
  [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.12462897125553407],
  [0.8656312023878318, 0.0951585116824926],
  [0.9445750230732326, 0.062253523938647456],
  [0.9894009349916499, 0.027152459411754176],
]

const PANELS = 2

/** log ∫ exp(logOf(x)) dx from `from` to `to` for a smooth function: Gauss–Legendre on two panels. −∞ where `to` ≤ `from`. */
export function logIntegral(logOf: (x: number) => number, from: number, to: number): number {
  if (!(to > from)) return -Infinity
  const half = (to - from) / PANELS / 2
  const top = Math.max(logOf(from), logOf(to))
  let sum = 0
  for (let panel = 0; panel < PANELS; panel++) {
    const middle = from + (2 * panel + 1) * half
    for (const [node, weight] of NODES)
      sum += weight * (Math.exp(logOf(middle - node * half) - top) + Math.exp(logOf(middle + node * half) - top))
  }
  return top + Math.log(sum * half)
}
