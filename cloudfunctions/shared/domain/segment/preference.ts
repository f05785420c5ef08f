import { daysBetween } from '../time'
import type { Day } from '../time'

/** What preferences are remembered of. */
export type Aspect = 'category' | 'pack' | 'channel' | 'store' | 'weekday' | 'daypart'

/** Something a member chose on a day: a category, a size, a channel … */
export type Choice = { readonly aspect: Aspect; readonly value: string; readonly on: Day }

/** A preference with its reason in words; `share` counts recent choices more, 0–1. */
export type Preference = {
  readonly aspect: Aspect
  readonly value: string
  readonly times: number
  readonly share: number
  readonly lastOn: Day
  readonly because: string
}

const HALF_LIFE_DAYS = 120 // tastes drift: a choice four months old counts half
const LEAST_TIMES = 2
const LEAST_SHARE = 0.4

/** What a member prefers today: at most one value an aspect, chosen twice or more and in two of five recent choices. */
export function preferencesOf(choices: readonly Choice[], today: Day): Preference[] {
  const past = choices.filter(({ on }) => on <= today)
  const aspects = [...new Set(past.map(({ aspect }) => aspect))].sort()
  return aspects.flatMap((aspect) => strongestOf(aspect, past, today) ?? [])
}

function strongestOf(aspect: Aspect, choices: readonly Choice[], today: Day): Preference | null {
  const own = choices.filter((choice) => choice.aspect === aspect)
  const weightOf = ({ on }: Choice): number => 0.5 ** (daysBetween(on, today) / HALF_LIFE_DAYS)
  const total = own.reduce((sum, choice) => sum + weightOf(choice), 0)
  const values = new Map<string, { times: number; weight: number; lastOn: Day }>()
  for (const choice of own) {
    const before = values.get(choice.value) ?? { times: 0, weight: 0, lastOn: choice.on }
    values.set(choice.value, {
      times: before.times + 1,
      weight: before.weight + weightOf(choice),
      lastOn: choice.on > before.lastOn ? choice.on : before.lastOn,
    })
  }
  const [value, { times, weight, lastOn }] = [...values].reduce((a, b) => (b[1].weight > a[1].weight ? b : a))
  const share = weight / total
  if (times < LEAST_TIMES || share < LEAST_SHARE) return null
  const because = `${own.length} 次里选过 ${times} 次，最近一次是 ${daysBetween(lastOn, today)} 天前`
  return { aspect, value, times, share, lastOn, because }
}
