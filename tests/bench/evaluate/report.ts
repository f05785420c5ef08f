import { retentionOf } from '@domain/analytics/cohort'
import type { BasketScores } from '../histories/baskets'
import type { Evaluation } from './evaluate'
import type { JudgedReplenishment } from './judge-products'

const COHORTS_SHOWN = 12
const MONTHS_SHOWN = 7

/** The evaluation as a person reads it, in plain English. */
export const reportOf = (evaluation: Evaluation): string =>
  [
    historyPart(evaluation),
    repurchasePart(evaluation),
    cohortPart(evaluation),
    modelPart(evaluation),
    holdoutPart(evaluation),
    replenishmentPart(evaluation),
    duePart(evaluation),
    basketPart(evaluation),
    messagePart(evaluation),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')

function historyPart({ history, notes }: Evaluation): string[] {
  const { rows, rejectedRows, rejections, customers, products, firstOn, lastOn } = history
  return [
    `${rows} rows, ${customers} customers${products === null ? '' : `, ${products} products`}, ${firstOn} to ${lastOn}`,
    ...(rejectedRows > 0 ? [`${rejectedRows} rows were not taken, among them ${rejections.join('; ')}`] : []),
    ...notes.map((note) => `note: ${note}`),
  ]
}

const repurchasePart = ({ repurchase: { userRate, orderRate, rate90, mode } }: Evaluation): string[] => [
  'Repurchase',
  `  ${percent(userRate)}  of customers bought at least twice`,
  `  ${percent(orderRate)}  of orders were not the customer's first`,
  `  ${percent(rate90)}  came back within 90 days of their first purchase: ${mode === null ? 'too early to tell a mode' : `the shop is in ${mode} mode`}`,
  '  (lines with one order number are one order, without numbers the lines of a day are; models and intervals count buying days)',
]

function cohortPart({ cohorts }: Evaluation): string[] {
  const shown = cohorts.slice(-COHORTS_SHOWN)
  if (shown.length === 0) return []
  return [
    `Cohorts by month of the first purchase: customers, and the share that bought again after 1, 2 … ${MONTHS_SHOWN - 1} months`,
    ...shown.map(
      (cohort) =>
        `  ${cohort.month} ${String(cohort.size).padStart(7)}  ${retentionOf(cohort).slice(1, MONTHS_SHOWN).map(percent).join(' ')}`,
    ),
  ]
}

function modelPart({ models, history }: Evaluation): string[] {
  const names = Object.entries(models)
  if (names.length === 0) return []
  return [
    `Models, fitted on days up to ${history.calibrationEndOn}, times in ${history.timeUnit}s`,
    ...names.map(([name, { params, logLikelihood }]) => {
      const figures = Object.entries(params).map(([key, value]) => `${key} ${value.toPrecision(5)}`)
      return `  ${name.padEnd(11)} log-likelihood ${logLikelihood.toFixed(2)}  ${figures.join('  ')}`
    }),
  ]
}

function holdoutPart({ holdout, history }: Evaluation): string[] {
  if (holdout === null) return []
  return [
    `Purchases in the ${history.holdoutDays} days after, forecast and real`,
    ...Object.entries(holdout).map(
      ([name, { total, actual, mae, rmse, auc, brier }]) =>
        `  ${name.padEnd(11)} ${total.toFixed(0).padStart(7)} of ${actual}  MAE ${mae.toFixed(4)}  RMSE ${rmse.toFixed(4)}  AUC ${figure(auc)}  Brier ${figure(brier)}`,
    ),
  ]
}

function replenishmentPart({ replenishment, orders, history }: Evaluation): string[] {
  const line = (name: string, judged: JudgedReplenishment | null): string =>
    judged === null
      ? `  ${name}: nobody bought often enough to judge`
      : `  ${name}: ${judged.pairs} judged, off by ${judged.mae.toFixed(2)} days (personal mean ${judged.personalMeanMae.toFixed(2)}, ` +
        `best naive ${judged.bestNaiveMae.toFixed(2)}: ${judged.bestNaive}); 50 % interval covers ${percent(judged.coverage50)}, 80 % ${percent(judged.coverage80)}`
  return [
    'When they buy again, last interval hidden',
    ...(history.products === null ? [] : [line('customer × product', replenishment)]),
    line('customer orders', orders),
  ]
}

const duePart = ({ due }: Evaluation): string[] => [
  'Who buys soon',
  ...Object.entries(due).map(([days, { auc, brier, ece, lift10, why }]) =>
    auc === null
      ? `  within ${days.padStart(2)} days: ${why ?? ''}`
      : `  within ${days.padStart(2)} days: AUC ${figure(auc)}  Brier ${figure(brier)}  calibration error ${figure(ece)}  buyers in the top tenth ${figure(lift10, 2)} x`,
  ),
]

function basketPart({ basket }: Evaluation): string[] {
  if (basket === null) return []
  const line = (name: string, { recall10, ndcg10, repeatRecall10, exploreRecall10 }: BasketScores): string =>
    `  ${name.padEnd(11)} recall ${figure(recall10)}  nDCG ${figure(ndcg10)}  repeat ${figure(repeatRecall10)}  explore ${figure(exploreRecall10)}`
  return [
    `The next basket of ${basket.customers} customers, ten products shown on the day it came`,
    line('ours', basket),
    ...Object.entries(basket.baselines).map(([name, scores]) => line(name, scores)),
  ]
}

function messagePart({ messages, history }: Evaluation): string[] {
  if (messages.length === 0) return [`Nobody is worth a message on ${history.lastOn}: nobody's next purchase is due`]
  return [
    `Most worth a message on ${history.lastOn}`,
    ...messages.map(
      ({ customer, product, worth, reason }, place) =>
        `  ${String(place + 1).padStart(2)}. ${customer}  ${product}  worth ${worth.toFixed(2)}: ${reason}`,
    ),
  ]
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`).padStart(7)

const figure = (value: number | null, digits = 4): string =>
  value === null || !Number.isFinite(value) ? '–'.padStart(digits + 2) : value.toFixed(digits)
