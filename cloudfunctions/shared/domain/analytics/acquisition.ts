import { addMonths } from '../time'
import type { Cohort } from './cohort'
import { paybackOf } from './payback'

/** What it cost to win the members of a month, as an operator entered it; by channel, or `all` where it is not kept apart. */
export type AcquisitionCost = { readonly month: string; readonly channel: string; readonly costFen: number | null }

/** What members of a month will bring in the year to come, in fen of net sales a member, with an 80 % interval. */
export type CohortOutlook = {
  readonly month: string
  /** How many of them it was computed on. */
  readonly members: number
  readonly expectedFen: number
  readonly lowFen: number
  readonly highFen: number
}

/** A month's new members: what each cost, the gross margin each has brought so far, and when it was earned back. */
export type AcquisitionRow = {
  readonly month: string
  readonly members: number
  /** Null: nobody entered it. */
  readonly costFen: number | null
  readonly costEachFen: number | null
  readonly valueEachFen: number
  /** Value ÷ cost in basis points; null when it is not known, or cost nothing. */
  readonly ratioBp: number | null
  /** Months until the margin covered the cost, 0 the first; null: not yet, or not known. */
  readonly paybackMonths: number | null
  /** What the year to come may bring each in gross margin; null where no model says. */
  readonly outlook: { readonly expectedFen: number; readonly lowFen: number; readonly highFen: number } | null
}

/** The channel of a cost that is not kept apart by channel. */
export const UNDIVIDED = 'all'

/** How far back costs can be entered, in months, the current one included. */
export const COST_MONTHS = 12

/** Sets cohorts against what they cost, month by month up to `lastMonth`, the oldest first; `marginBp` of net sales is value. */
export function acquisitionRows(
  cohorts: readonly Cohort[],
  costs: readonly AcquisitionCost[],
  outlooks: readonly CohortOutlook[],
  marginBp: number,
  lastMonth: string,
): readonly AcquisitionRow[] {
  const months = Array.from({ length: COST_MONTHS }, (_, back) => addMonths(lastMonth, 1 - COST_MONTHS + back))
  return months.flatMap((month) => {
    const cohort = cohorts.find((one) => one.month === month)
    const costFen = costIn(costs, month)
    if (!cohort && costFen === null) return []
    const outlook = outlooks.find((one) => one.month === month)
    return [
      {
        ...judged(cohort ?? { month, size: 0, cells: [] }, costFen, marginBp),
        outlook: outlook ? marginOf(outlook, marginBp) : null,
      },
    ]
  })
}

/** All months with a known cost together: what a member cost and has brought; null while no cost is known. */
export function acquisitionTotal(rows: readonly AcquisitionRow[]): Omit<AcquisitionRow, 'month' | 'outlook'> | null {
  const known = rows.filter((row) => row.costFen !== null)
  const members = sum(known.map((row) => row.members))
  if (members === 0) return null
  const costFen = sum(known.map((row) => row.costFen ?? 0))
  const valueFen = sum(known.map((row) => row.valueEachFen * row.members))
  const paidBack = known.flatMap(({ paybackMonths }) => paybackMonths ?? []).sort((a, b) => a - b)
  return {
    members,
    costFen,
    costEachFen: Math.round(costFen / members),
    valueEachFen: Math.round(valueFen / members),
    ratioBp: costFen > 0 ? Math.round((valueFen * 10_000) / costFen) : null,
    paybackMonths: paidBack[Math.floor((paidBack.length - 1) / 2)] ?? null,
  }
}

function judged(cohort: Cohort, costFen: number | null, marginBp: number): Omit<AcquisitionRow, 'outlook'> {
  const { month, size } = cohort
  const netFen = sum(cohort.cells.map((cell) => cell.netFen))
  const known = costFen !== null && size > 0
  const { paybackMonth } = known ? paybackOf(cohort, costFen / size, marginBp / 10_000) : { paybackMonth: null }
  return {
    month,
    members: size,
    costFen,
    costEachFen: known ? Math.round(costFen / size) : null,
    valueEachFen: size > 0 ? Math.round((netFen * marginBp) / 10_000 / size) : 0,
    ratioBp: known && costFen > 0 ? Math.round((netFen * marginBp) / costFen) : null,
    paybackMonths: paybackMonth,
  }
}

function costIn(costs: readonly AcquisitionCost[], month: string): number | null {
  const known = costs.flatMap((cost) => (cost.month === month && cost.costFen !== null ? [cost.costFen] : []))
  return known.length > 0 ? sum(known) : null
}

const marginOf = ({ expectedFen, lowFen, highFen }: CohortOutlook, marginBp: number): AcquisitionRow['outlook'] => ({
  expectedFen: Math.round((expectedFen * marginBp) / 10_000),
  lowFen: Math.round((lowFen * marginBp) / 10_000),
  highFen: Math.round((highFen * marginBp) / 10_000),
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
