import { cohortsOf } from '@domain/analytics/cohort'
import type { Cohort } from '@domain/analytics/cohort'
import { buyerRepurchaseRate, ninetyDayMode, orderRepurchaseRate } from '@domain/analytics/repurchase'
import type { GrowthMode } from '@domain/analytics/growth-mode'
import { addDays, monthOf } from '@domain/time'
import type { Day } from '@domain/time'
import { DAY_ZERO, ordersOf } from '../histories/pairs'
import type { Tenth } from '../histories/scores'
import { lorenzOf, monthFigures } from './chart-figures'
import type { LorenzPoint, MonthFigures } from './chart-figures'
import { judgeLifetime } from './judge-lifetime'
import type { JudgedLifetime, TrackingStep } from './judge-lifetime'
import { judgeBaskets, judgeHorizons, judgeReplenishment } from './judge-products'
import type { JudgedBasket, JudgedHorizons, JudgedReplenishment } from './judge-products'
import { note } from './note'
import type { Note } from './note'
import type { EvaluateCommand } from './options'
import { pairsOf, paidOrdersOf } from './shop-history'
import type { ShopHistory } from './shop-history'
import { worthAMessage } from './worth-a-message'
import type { WorthAMessage } from './worth-a-message'

/** Everything the evaluation says, and the shape of `--json`. Rates are 0–1; null: there is nobody it could be said of. */
export type Evaluation = {
  readonly history: {
    readonly rows: number
    readonly rejectedRows: number
    readonly rejections: readonly string[]
    readonly customers: number
    readonly products: number | null
    readonly hasAmounts: boolean
    readonly firstOn: Day
    readonly lastOn: Day
    readonly calibrationEndOn: Day
    readonly holdoutDays: number
    readonly timeUnit: 'day' | 'week'
    readonly keptShare: number
  }
  readonly repurchase: {
    readonly userRate: number | null
    readonly orderRate: number | null
    readonly rate90: number | null
    readonly mode: GrowthMode | null
  }
  readonly cohorts: readonly Cohort[]
  readonly models: JudgedLifetime['models']
  readonly holdout: JudgedLifetime['holdout']
  /** Customer × SKU, or the orders of each customer where the file names no SKU. */
  readonly replenishment: JudgedReplenishment | null
  readonly orders: JudgedReplenishment | null
  readonly due: JudgedHorizons
  readonly basket: JudgedBasket | null
  readonly messages: readonly WorthAMessage[]
  readonly notes: readonly string[]
  /** The notes in Chinese. */
  readonly notesText: readonly string[]
  readonly charts: Charts
}

/** What only the pictures of the report need. */
export type Charts = {
  readonly months: readonly MonthFigures[]
  readonly lorenz: readonly LorenzPoint[]
  /** P(buys within 28 days), in tenths. */
  readonly calibration: readonly Tenth[]
  readonly tracking: readonly TrackingStep[]
}

const LONGEST_HOLDOUT = 273 // 39 weeks

/** Evaluates a history; `onStep` hears what is being computed. @throws Error with a sentence when the holdout is too long. */
export function evaluate(
  history: ShopHistory,
  { holdoutDays, unitDays }: Pick<EvaluateCommand, 'holdoutDays' | 'unitDays'>,
  onStep: (step: string) => void = () => undefined,
): Evaluation {
  const { firstDay, lastDay } = history
  const heldDays = holdoutOf(holdoutDays, lastDay - firstDay)
  const cutDay = lastDay - heldDays
  onStep('repurchase rates and cohorts')
  const { repurchase, cohorts, months, lorenz } = ratesOf(history)
  onStep('lifetime models')
  const lifetime = judgeLifetime(history, { cutDay, endDay: lastDay, unitDays })
  const pairs = pairsOf(history)
  const products = new Set(pairs.map(({ productId }) => productId)).size
  const orders = ordersOf(pairs)
  const asked = history.hasProducts ? pairs : orders
  onStep('replenishment')
  const ordersJudged = judgeReplenishment(orders)
  const replenishment = history.hasProducts ? judgeReplenishment(pairs) : ordersJudged
  onStep('who buys within 7, 14 and 28 days')
  const horizons = judgeHorizons(asked, cutDay, firstDay, lastDay)
  onStep('next baskets')
  const basket = history.hasProducts && products > 1 ? judgeBaskets(pairs) : null
  onStep('members worth a message')
  const messages = worthAMessage(history, asked)
  const notes = [...history.notes, ...samplingNote(history), ...lifetime.notes, ...horizons.notes]
  return {
    history: summaryOf(history, heldDays, unitDays, products),
    repurchase,
    cohorts,
    models: lifetime.models,
    holdout: lifetime.holdout,
    replenishment,
    orders: ordersJudged,
    due: horizons.horizons,
    basket,
    messages,
    notes: notes.map(({ english }) => english),
    notesText: notes.map(({ chinese }) => chinese),
    charts: { months, lorenz, calibration: horizons.tenths, tracking: lifetime.tracking },
  }
}

function holdoutOf(asked: number | null, span: number): number {
  if (asked === null) return Math.min(LONGEST_HOLDOUT, Math.floor(span / 3))
  if (asked >= span)
    throw new Error(`--holdout-days ${asked}: the history is ${span} days long, nothing would be left to learn from`)
  return asked
}

function ratesOf(history: ShopHistory): Pick<Evaluation, 'repurchase' | 'cohorts'> & Pick<Charts, 'months' | 'lorenz'> {
  const paid = paidOrdersOf(history)
  const today = addDays(DAY_ZERO, history.lastDay)
  const { mode, rate } = ninetyDayMode(paid, today)
  return {
    repurchase: {
      userRate: buyerRepurchaseRate(paid).share,
      orderRate: orderRepurchaseRate(paid).share,
      rate90: rate.share,
      mode,
    },
    cohorts: cohortsOf(paid, monthOf(today)),
    months: monthFigures(paid),
    lorenz: lorenzOf(paid),
  }
}

const summaryOf = (
  history: ShopHistory,
  holdoutDays: number,
  unitDays: 1 | 7,
  products: number,
): Evaluation['history'] => ({
  rows: history.rows,
  rejectedRows: history.rejectedRows,
  rejections: history.rejections,
  customers: history.sales.size,
  products: history.hasProducts ? products : null,
  hasAmounts: history.hasAmounts,
  firstOn: addDays(DAY_ZERO, history.firstDay),
  lastOn: addDays(DAY_ZERO, history.lastDay),
  calibrationEndOn: addDays(DAY_ZERO, history.lastDay - holdoutDays),
  holdoutDays,
  timeUnit: unitDays === 1 ? 'day' : 'week',
  keptShare: history.keptShare,
})

const samplingNote = ({ keptShare, keptRows, rows }: ShopHistory): Note[] =>
  keptShare === 1
    ? []
    : [
        note(
          `the file is larger than 1 GB of memory allows: every figure is of a sample of customers by hash, 1 in ${1 / keptShare} (${keptRows} of ${rows} rows)`,
          `文件超过 1 GB 内存能容纳的大小：所有数字来自按哈希抽取的顾客样本，每 ${1 / keptShare} 位取 1 位（${rows} 行中的 ${keptRows} 行）`,
        ),
      ]
