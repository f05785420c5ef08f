import type { Cohort } from './cohort'

/** What winning a member cost and what the member brings, in fen. */
export type Payback = {
  /** Gross margin a member has brought by each month, cumulated. */
  readonly valueFen: readonly number[]
  /** Months until the margin covered the cost; 0 = in the first month; null = not yet. */
  readonly paybackMonth: number | null
  /** Value so far ÷ cost; null when winning them cost nothing. */
  readonly ratio: number | null
}

/** Sets a cohort's margin against its acquisition cost a member; `marginShare` is the gross margin, 0–1. */
export function paybackOf(cohort: Cohort, acquisitionCostFen: number, marginShare: number): Payback {
  let total = 0
  const valueFen = cohort.cells.map(({ netFen }) => (total += (netFen * marginShare) / cohort.size))
  const month = valueFen.findIndex((value) => value >= acquisitionCostFen)
  return {
    valueFen,
    paybackMonth: month < 0 ? null : month,
    ratio: acquisitionCostFen > 0 ? total / acquisitionCostFen : null,
  }
}
