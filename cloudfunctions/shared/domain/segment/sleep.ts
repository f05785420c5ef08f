import type { Day } from '../time'
import type { StageChange } from './lifecycle'

/** When somebody fell asleep and woke up, by their saved stages; lost is asleep too. */
export type Sleep = {
  /** Since when they sleep; null: they are awake. */
  readonly sleepingSince: Day | null
  /** When they woke up last, and since when they had slept then; null: never. */
  readonly wokeOn: Day | null
  readonly wokeFromOn: Day | null
}

/** Reads the spells of sleep off a history, oldest first. */
export function sleepOf(stages: readonly StageChange[]): Sleep {
  let sleep: Sleep = { sleepingSince: null, wokeOn: null, wokeFromOn: null }
  for (const { stage, since } of stages) {
    const sleeps = stage === 'asleep' || stage === 'lost'
    if (sleeps && sleep.sleepingSince === null) sleep = { ...sleep, sleepingSince: since }
    if (!sleeps && sleep.sleepingSince !== null)
      sleep = { sleepingSince: null, wokeOn: since, wokeFromOn: sleep.sleepingSince }
  }
  return sleep
}
