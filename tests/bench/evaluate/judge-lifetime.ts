import { bgNbd } from '@domain/segment/lifetime/bg-nbd'
import type { Buyer } from '@domain/segment/lifetime/buyer'
import { fitGammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import type { GammaGamma, Spender } from '@domain/segment/lifetime/gamma-gamma'
import { mbgNbd } from '@domain/segment/lifetime/mbg-nbd'
import { buysWithinErlang, fitRegularity, mbgErlang } from '@domain/segment/lifetime/mbg-erlang'
import { fitLifetime } from '@domain/segment/lifetime/model'
import type { Fit, LifetimeModel, Parameters } from '@domain/segment/lifetime/model'
import { paretoNbd } from '@domain/segment/lifetime/pareto-nbd'
import { heldAt, holdoutError } from '../histories/held'
import type { Held, HoldoutError, Split } from '../histories/held'
import { sumOver } from '@domain/replenishment/sum-over'
import { scoresOf } from '../histories/scores'
import { buysWithinBeta, buysWithinPareto } from './buys-within'
import { note } from './note'
import type { Note } from './note'
import type { Sale, ShopHistory } from './shop-history'

/** A fitted model, its times in the unit asked for. */
export type FittedModel = { readonly params: Parameters; readonly logLikelihood: number; readonly isConverged: boolean }

/** Forecast against what came: purchases in all and per customer; AUC and Brier of "buys at all", null where undefined. */
export type JudgedHoldout = HoldoutError & {
  readonly actual: number
  readonly auc: number | null
  readonly brier: number | null
}

/** Models by name, fitted before the cut, and how they did after it; null where there is no holdout. */
export type JudgedLifetime = {
  readonly models: Readonly<Record<string, FittedModel>>
  readonly holdout: Readonly<Record<string, JudgedHoldout>> | null
  /** Purchases since the cut, as forecast and as they came, at equal steps through the holdout. */
  readonly tracking: readonly TrackingStep[]
  readonly notes: readonly Note[]
}

/** Purchases of the days after the cut, added up: forecast by each model, and real. */
export type TrackingStep = {
  readonly day: number
  readonly actual: number
  readonly expected: Readonly<Record<string, number>>
}

/** Below this many customers who came back, a model of four parameters says nothing a plain rate does not. */
export const LEAST_RETURNERS = 30

const NEVER = 0.001
const NOBODY_LEAVES = note(
  'in this history hardly anybody is seen to leave: the lifetime models come down to buying rates',
  '这份历史里几乎看不到有人离开：生命周期模型只剩下购买频率',
)

/** Fits the models on the days up to the cut and forecasts the rest; a customer's own rate stands beside them. */
export function judgeLifetime(history: ShopHistory, split: Split): JudgedLifetime {
  const held = heldAt(
    [...history.sales.values()].map((own) => own.map(({ day }) => day)),
    split,
  )
  const horizon = (split.endDay - split.cutDay) / split.unitDays
  const withHoldout = horizon > 0 && held.length > 0
  const ownRate = ({ repeats, age }: Buyer): number => (age > 0 ? (repeats / age) * horizon : 0)
  const simple = judge(held, ownRate, (buyer) => 1 - Math.exp(-ownRate(buyer)))
  const returners = held.filter(({ buyer }) => buyer.repeats > 0).length
  if (returners < LEAST_RETURNERS)
    return {
      models: {},
      holdout: withHoldout ? { ownRate: simple } : null,
      tracking: [],
      notes: [
        note(
          `customers who came back before the holdout: ${returners}; below ${LEAST_RETURNERS} no lifetime model is fitted, each customer's own rate is used`,
          `留出期之前回来过的顾客只有 ${returners} 位，不足 ${LEAST_RETURNERS} 位：不拟合生命周期模型，用每位顾客自己的频率`,
        ),
      ],
    }
  const bg = judgeModel('bgnbd', bgNbd, held, horizon, (parameters, buyer) =>
    buysWithinBeta(bgNbd.alive(parameters, buyer), parameters, buyer, horizon),
  )
  const regularity = fitRegularity(held.map(({ buyer }) => buyer))
  const { shape } = regularity
  const erlang =
    shape === 1
      ? []
      : [
          judgeFit('erlang', mbgErlang(shape), regularity, held, horizon, (parameters, buyer) =>
            buysWithinErlang(parameters, buyer, shape, horizon),
          ),
        ]
  const fitted = [
    bg,
    judgeModel('mbgnbd', mbgNbd, held, horizon, (parameters, buyer) =>
      buysWithinBeta(mbgNbd.alive(parameters, buyer), parameters, buyer, horizon),
    ),
    judgeModel('paretonbd', paretoNbd, held, horizon, (parameters, buyer) =>
      buysWithinPareto(parameters, buyer, horizon),
    ),
    ...erlang,
  ]
  const spending = fitSpending(history, split.cutDay)
  return {
    models: {
      ...Object.fromEntries(
        fitted.map(({ name, model }) => [name, name === 'erlang' ? withShape(model, shape) : model]),
      ),
      ...(spending === null ? {} : { gammagamma: spending }),
    },
    holdout: withHoldout
      ? { ...Object.fromEntries(fitted.map(({ name, holdout }) => [name, holdout])), ownRate: simple }
      : null,
    tracking: withHoldout ? trackingOf(history, fitted, split) : [],
    notes: [
      ...(spending === null
        ? [note('nobody who came back paid anything: no spending model', '回来过的顾客没有付款金额：不建消费金额模型')]
        : []),
      ...((bg.model.params.a ?? 1) < NEVER ? [NOBODY_LEAVES] : []),
    ],
  }
}

/** Mean spend in yuan per buying day after the first, up to a day: what Gamma-Gamma is fitted to. */
export function spenderOf(sales: readonly Sale[], untilDay: number): Spender {
  const days = new Map<number, number>()
  for (const { day, paidFen } of sales) if (day <= untilDay) days.set(day, (days.get(day) ?? 0) + paidFen)
  const first = Math.min(...days.keys())
  const later = [...days].filter(([day]) => day > first)
  const total = later.reduce((sum, [, paidFen]) => sum + paidFen, 0)
  return { repeats: later.length, meanSpend: later.length > 0 ? total / later.length / 100 : 0 }
}

function fitSpending(
  { sales, hasAmounts }: ShopHistory,
  cutDay: number,
): (FittedModel & { readonly params: GammaGamma }) | null {
  if (!hasAmounts) return null
  const spenders = [...sales.values()].map((own) => spenderOf(own, cutDay))
  if (!spenders.some(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0)) return null
  const { parameters, logLikelihood } = fitGammaGamma(spenders)
  return { params: parameters, logLikelihood, isConverged: true }
}

const withShape = (model: FittedModel, shape: number): FittedModel => ({
  ...model,
  params: { shape, ...model.params },
})

const judgeModel = <P extends Parameters>(
  name: string,
  model: LifetimeModel<P>,
  held: readonly Held[],
  horizon: number,
  buysOf: (parameters: P, buyer: Buyer) => number,
) => {
  const buyers = held.map(({ buyer }) => buyer)
  return judgeFit(name, model, fitLifetime(model, buyers), held, horizon, buysOf)
}

function judgeFit<P extends Parameters>(
  name: string,
  model: LifetimeModel<P>,
  { parameters, logLikelihood, isConverged }: Fit<P>,
  held: readonly Held[],
  horizon: number,
  buysOf: (parameters: P, buyer: Buyer) => number,
) {
  const holdout = judge(
    held,
    (buyer) => model.expected(parameters, buyer, horizon),
    (buyer) => buysOf(parameters, buyer),
  )
  const total = (within: number): number => sumOver(held, ({ buyer }) => model.expected(parameters, buyer, within))
  return { name, model: { params: parameters as Parameters, logLikelihood, isConverged }, holdout, total }
}

const STEPS = 13

function trackingOf(
  { sales }: ShopHistory,
  fitted: readonly { readonly name: string; readonly total: (within: number) => number }[],
  { cutDay, endDay, unitDays }: Split,
): TrackingStep[] {
  const known = [...sales.values()]
    .map((own) => own.map(({ day }) => day))
    .filter((days) => Math.min(...days) <= cutDay)
  const later = known.flatMap((days) => [...new Set(days.filter((day) => day > cutDay && day <= endDay))])
  const steps = Math.min(STEPS, endDay - cutDay)
  return Array.from({ length: steps }, (_, step) => {
    const day = cutDay + Math.round(((step + 1) * (endDay - cutDay)) / steps)
    const expected = fitted.map(({ name, total }) => [name, total((day - cutDay) / unitDays)] as const)
    return {
      day: day - cutDay,
      actual: later.filter((bought) => bought <= day).length,
      expected: Object.fromEntries(expected),
    }
  })
}

function judge(
  held: readonly Held[],
  expectedOf: (buyer: Buyer) => number,
  buysOf: (buyer: Buyer) => number,
): JudgedHoldout {
  const labels = held.map(({ later }) => Number(later > 0))
  const { auc, brier } = scoresOf(
    held.map(({ buyer }) => buysOf(buyer)),
    labels,
  )
  const actual = held.reduce((sum, { later }) => sum + later, 0)
  return { ...holdoutError(held, expectedOf), actual, auc: finite(auc), brier: finite(brier) }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
