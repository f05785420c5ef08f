import type { BasketScores } from '../histories/baskets'
import type { Evaluation } from './evaluate'
import type { FittedModel, JudgedHoldout } from './judge-lifetime'
import type { JudgedReplenishment } from './judge-products'

/** What the run itself took. */
export type Cost = { readonly elapsedMs: number; readonly peakMemoryMb: number }

/**
 * The evaluation as `--json` prints it: every key is always there, null where there is no figure, and `notes` say why. A figure
 * that is not finite is null as well, and named.
 */
export function jsonOf(evaluation: Evaluation, cost: Cost): string {
  const { models, holdout, replenishment, orders, basket } = evaluation
  const unsound: string[] = []
  const keyed = {
    ...evaluation,
    models: { ...named(MODELS, NO_MODEL), ...models },
    holdout: { ...named(FORECASTS, { ...NO_HOLDOUT, actual: holdout?.ownRate?.actual ?? null }), ...holdout },
    replenishment: replenishment ?? NO_REPLENISHMENT,
    orders: orders ?? NO_REPLENISHMENT,
    basket: basket ?? NO_BASKET,
    ...cost,
  }
  const sound = JSON.parse(JSON.stringify(keyed, (key, value: unknown) => finite(key, value, unsound))) as typeof keyed
  const note = `not finite, and null here: ${[...new Set(unsound)].join(', ')}`
  return JSON.stringify(unsound.length === 0 ? sound : { ...sound, notes: [...sound.notes, note] }, null, 2)
}

type Nulls<T> = { readonly [Name in keyof T]: null }

const MODELS = ['bgnbd', 'mbgnbd', 'paretonbd', 'gammagamma']
const FORECASTS = ['bgnbd', 'mbgnbd', 'paretonbd', 'ownRate']
const NO_MODEL: Nulls<FittedModel> = { params: null, logLikelihood: null, isConverged: null }
const NO_HOLDOUT: Nulls<JudgedHoldout> = { total: null, mae: null, rmse: null, actual: null, auc: null, brier: null }
const NO_REPLENISHMENT: Nulls<Omit<JudgedReplenishment, 'pairs'>> & { readonly pairs: 0 } = {
  pairs: 0,
  ...{ mae: null, personalMeanMae: null, bestNaiveMae: null, bestNaive: null, coverage50: null, coverage80: null },
}
const NO_SCORES: Nulls<BasketScores> = { recall10: null, ndcg10: null, repeatRecall10: null, exploreRecall10: null }
const NO_BASKET = {
  ...NO_SCORES,
  customers: 0,
  baselines: { 'G-TopFreq': NO_SCORES, 'P-TopFreq': NO_SCORES, 'GP-TopFreq': NO_SCORES },
}

const named = <T>(names: readonly string[], one: T): Readonly<Record<string, T>> =>
  Object.fromEntries(names.map((name) => [name, one]))

function finite(key: string, value: unknown, unsound: string[]): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  unsound.push(key)
  return null
}
