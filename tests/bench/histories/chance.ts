import { dice } from './bootstrap'

/** Repeatable chance from a seed. */
export type Chance = {
  /** 0–1. */
  readonly share: () => number
  readonly between: (low: number, high: number) => number
  readonly whole: (below: number) => number
  readonly normal: () => number
  /** Above 0 with this mean; `variation` is the standard deviation in means. */
  readonly gamma: (mean: number, variation: number) => number
  readonly poisson: (mean: number) => number
}

/** A source of chance. */
export function chanceOf(seed: number): Chance {
  const share = dice(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return {
    share,
    normal,
    between: (low, high) => low + (high - low) * share(),
    whole: (below) => Math.floor(below * share()),
    gamma: (mean, variation) => mean * gammaOf(1 / variation ** 2, share, normal) * variation ** 2,
    poisson: (mean) => {
      const left = Math.exp(-mean)
      let count = 0
      for (let product = share(); product > left; product *= share()) count += 1
      return count
    },
  }
}

/** Marsaglia and Tsang (2000); shapes below 1 by their boost. */
function gammaOf(shape: number, share: () => number, normal: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, share, normal) * (1 - share()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - share()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}
