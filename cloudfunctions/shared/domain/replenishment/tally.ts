/** In so many equal bins predicted shares are counted. */
export const BINS = 50

/** Where real intervals fell within beliefs of one leaning; and how many days nearer those came than beliefs without. */
export type Tally = {
  /** Weighted counts in equal bins of the predicted share: if beliefs are right every bin gets the same. */
  readonly counts: readonly number[]
  /** Σ of the days gained on each interval by its weight, and of their squares. */
  readonly gain: number
  readonly gainSq: number
}

/** A tally while it is counted. */
export type Counting = { readonly counts: number[]; gain: number; gainSq: number }

/** Nothing counted yet. */
export const nothing = (): Counting => ({ counts: new Array<number>(BINS).fill(0), gain: 0, gainSq: 0 })

/** No interval seen. */
export const NO_TALLY: Tally = nothing()

/** Two tallies together. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  counts: a.counts.map((seen, bin) => seen + (b.counts[bin] as number)),
  gain: a.gain + b.gain,
  gainSq: a.gainSq + b.gainSq,
})

/** Two tallies together, of which either may not have been begun. */
export const addKnown = (a: Tally | undefined, b: Tally | undefined): Tally | undefined =>
  a && b ? addTallies(a, b) : (a ?? b)

/** A tally whose intervals count for a share of what they did. */
export const weighed = ({ counts, gain, gainSq }: Tally, weight: number): Tally => ({
  counts: counts.map((seen) => seen * weight),
  gain: gain * weight,
  gainSq: gainSq * weight * weight,
})

/** How many intervals a tally is worth. */
export const sizeOf = (tally: Tally = NO_TALLY): number => tally.counts.reduce((sum, seen) => sum + seen, 0)
