import type { TrendPoint } from '@contract/dashboard'
import type { RateCode } from '@domain/analytics/rate'
import type { RolledMonth } from '@domain/analytics/rollup'
import type { TrendMonth } from '@domain/analytics/trend'
import type { ScopedRollup } from './scoped-rollup'

/** A rate month by month, as far as the night has counted it; undefined where it has not. */
export function trendOf(known: ScopedRollup | null, code: RateCode): readonly TrendPoint[] | undefined {
  if (!known) return undefined
  const months = monthsOf(known, code)
  return months?.map(({ month, part, whole }) => ({ month, part, whole, share: whole > 0 ? part / whole : null }))
}

function monthsOf({ rollup, scope }: ScopedRollup, code: RateCode): readonly TrendMonth[] | undefined {
  switch (code) {
    case 'user-repurchase':
      return scope.months.map(({ month, returners, buyers }) => ({ month, part: returners, whole: buyers }))
    case 'order-repurchase':
      return scope.months.map(({ month, orders, buyers }) => ({ month, part: orders - buyers, whole: orders }))
    case 'second-purchase':
      return scope.months.map((month) => returnsIn(month, month.within30))
    case 'ninety-day-repurchase':
      return scope.months.map((month) => returnsIn(month, month.within90))
    case 'renewal':
      return rollup.renewals?.months
    default:
      return rollup.trends?.[code]
  }
}

const returnsIn = ({ month }: RolledMonth, sums: RolledMonth['within30']): TrendMonth => ({
  month,
  part: sums?.returned ?? 0,
  whole: sums?.firsts ?? 0,
})
