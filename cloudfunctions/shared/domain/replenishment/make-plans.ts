import { addDays, type Day } from '../time'
import type { Cadence } from './cadence'
import { planIdOf, type Plan } from './plan'
import type { DuePrediction, Prediction } from './predict'
import type { ReplenishmentProgram } from './replenishment-program'

/** A cadence with its answer. */
export type Predicted<P extends Prediction = Prediction> = { readonly cadence: Cadence; readonly prediction: P }

const FAR_OFF: Day = '9999-12-31'
const LOOK_AGAIN_DAYS = 7

/** What deserves a plan now, what runs out first, first; and the day on which something else may come into sight. */
export function soonest(
  predicted: readonly Predicted[],
  rules: ReplenishmentProgram,
  today: Day,
): { readonly near: readonly Predicted<DuePrediction>[]; readonly replanOn: Day } {
  const horizonOn = addDays(today, rules.horizonDays)
  const due = predicted
    .filter(isNeeded)
    .sort(
      (a, b) => compare(a.prediction.dueOn, b.prediction.dueOn) || compare(a.cadence.productId, b.cadence.productId),
    )
  const inSight = due.filter(({ prediction }) => prediction.dueOn <= horizonOn)
  const later = due[inSight.length]
  const comesIntoSight = later ? addDays(later.prediction.dueOn, -rules.horizonDays) : FAR_OFF
  const crowded = inSight.length > rules.maxPlans ? addDays(today, LOOK_AGAIN_DAYS) : FAR_OFF
  return { near: inSight.slice(0, rules.maxPlans), replanOn: comesIntoSight < crowded ? comesIntoSight : crowded }
}

/** A new plan for the cycle that runs. */
export const planFor = (
  memberId: string,
  cadence: Cadence,
  prediction: DuePrediction,
  productName: string,
  rules: ReplenishmentProgram,
): Plan => ({
  planId: planIdOf(memberId, cadence.productId, cadence.count),
  memberId,
  productId: cadence.productId,
  productName,
  cycleNo: cadence.count,
  state: 'open',
  dueOn: prediction.dueOn,
  earlyOn: prediction.earlyOn,
  lateOn: prediction.lateOn,
  cycleDays: prediction.medianDays,
  ownIntervals: prediction.ownIntervals,
  basis: prediction.basis,
  lastOn: cadence.lastOn,
  lastQty: cadence.lastQty,
  postponedDays: 0,
  postponedBy: null,
  reminderOff: false,
  sentOn: null,
  closeOn: addDays(prediction.lateOn, rules.keepDays),
})

function isNeeded(candidate: Predicted): candidate is Predicted<DuePrediction> {
  return candidate.prediction.answer === 'due' && candidate.prediction.state !== 'lapsed'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
