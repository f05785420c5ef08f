import type { BenchmarkLine } from '@contract/dashboard'
import type { Dashboard, Figure } from '@contract/operator'
import { BENCHMARK_DEFINITION, standAgainst } from '@domain/analytics/benchmark'
import { modeAdviceOf } from '@domain/analytics/growth-mode'
import { benchmarkFor, type MetricsProgram } from '@domain/analytics/metrics-program'
import { windowTo, type Window, type WindowSums } from '@domain/analytics/read-pieces'
import { RENEWAL_GRACE_DAYS } from '@domain/analytics/rollup'
import { addDays, type Day } from '@domain/time'
import { figureOf, type FigureCode, type Parts } from './figures'
import type { ScopedRollup } from './scoped-rollup'
import { trendOf } from './trends'

/** How far back figures of members look, in days. */
export const MEMBER_WINDOW_DAYS = 90

const YEAR = 365

/** Both rates of coming back, in a window and in the days before it. */
export const repurchaseOf = (
  known: ScopedRollup | null,
  now: WindowSums,
  before: WindowSums,
  window: Window,
): Pick<Dashboard, 'memberRepurchase' | 'orderRepurchase'> => ({
  memberRepurchase: withBenchmark(told(known, 'user-repurchase', returnersOf(now), returnersOf(before), window)),
  orderRepurchase: told(known, 'order-repurchase', laterOrdersOf(now), laterOrdersOf(before), window),
})

/** What a rate of coming back is held against, and how it stands. */
export function benchmarkOf(program: MetricsProgram, now: WindowSums, category: string | null): BenchmarkLine {
  const { passBp, goodBp, industryBp } = benchmarkFor(program, category)
  const { returners, buyers } = now
  const standing = standAgainst(buyers > 0 ? returners / buyers : null, { passBp, goodBp, industryBp })
  return { passBp, goodBp, industryBp, ...standing, definition: BENCHMARK_DEFINITION }
}

/** What the shop should put its effort into, and the rate it follows from. */
export function modeOf(known: ScopedRollup | null, throughOn: Day): Dashboard['mode'] {
  const { returned, firsts } = known?.scope.within90 ?? { returned: 0, firsts: 0 }
  const window = windowTo(addDays(throughOn, -90), YEAR)
  const rate = told(known, 'ninety-day-repurchase', { part: returned, whole: firsts }, null, window)
  return { ...modeAdviceOf(rate.share), rate }
}

/** The other rates, each with its months. */
export function othersOf(known: ScopedRollup | null, throughOn: Day): readonly Figure[] {
  const { returned, firsts } = known?.scope.within30 ?? { returned: 0, firsts: 0 }
  const rollup = known?.rollup
  const [window, month] = [windowTo(throughOn, MEMBER_WINDOW_DAYS), windowTo(throughOn, 30)]
  const cards = windowTo(addDays(throughOn, -RENEWAL_GRACE_DAYS), MEMBER_WINDOW_DAYS)
  const firstDays = windowTo(addDays(throughOn, -30), YEAR)
  const one = (code: FigureCode, parts: Parts | null | undefined, days: Window): Figure =>
    told(known, code, parts ?? NOBODY, null, days)
  return [
    one('second-purchase', { part: returned, whole: firsts }, firstDays),
    one('redemption', rollup?.coupons, window),
    one('tier-upgrade', rollup?.members?.upgrades, window),
    one('renewal', rollup?.renewals, cards),
    one('wake-up', rollup?.members?.wakeUps, month),
    one('churn', rollup?.members?.churn, month),
  ]
}

/** The lines drawn beside the rate are told with it. */
const withBenchmark = (figure: Figure): Figure => ({
  ...figure,
  definition: `${figure.definition}。${BENCHMARK_DEFINITION}`,
})

const NOBODY: Parts = { part: 0, whole: 0 }

const told = (
  known: ScopedRollup | null,
  code: FigureCode,
  now: Parts,
  before: Parts | null,
  window: Window,
): Figure => {
  const trend = trendOf(known, code)
  return { ...figureOf(code, now, before, window), ...(trend ? { trend } : {}) }
}

const returnersOf = ({ returners, buyers }: WindowSums): Parts => ({ part: returners, whole: buyers })
const laterOrdersOf = ({ orders, buyers }: WindowSums): Parts => ({ part: orders - buyers, whole: orders })
