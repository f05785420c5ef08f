import { hash32 } from '@domain/id'

/** A source of chance that always tells the same story for the same seed. */
export type Chance = {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number
  /** True with this probability. */
  readonly happens: (probability: number) => boolean
  /** A number from `low` to `high`. */
  readonly between: (low: number, high: number) => number
  /** One of several. @throws RangeError on an empty list. */
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
  /** A log-normal factor around `median`; `sigma` is the deviation of its logarithm. */
  readonly logNormal: (median: number, sigma: number) => number
}

/** Chance of its own for each set of labels, so that one member more does not change the others. */
export function chanceOf(seed: number, ...labels: readonly (string | number)[]): Chance {
  const next = mulberry32(hash32([seed, ...labels].join('/')))
  const between = (low: number, high: number) => low + (high - low) * next()
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
  }
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state are enough for one person's shopping. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) // Box–Muller
