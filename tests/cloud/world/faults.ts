import { hash32 } from '@domain/id'
import * as v from 'valibot'

const rate = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1)
const match = v.optional(v.pipe(v.string(), v.maxLength(100)), '')
/** How often it strikes at most. */
const times = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)))
const ms = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(60_000))
const common = { match, rate, times }

/**
 * What can go wrong, where. `match` is the beginning of a name: of a wire action (`database.insert`, `wx.openApi`),
 * a function, or a pushed event.
 */
export const faultRule = v.variant('fault', [
  v.object({ ...common, fault: v.literal('latency'), ms }),
  v.object({
    ...common,
    fault: v.literal('error'),
    code: v.string(),
    message: v.optional(v.string(), 'injected fault'),
  }),
  v.object({ ...common, fault: v.literal('drop-reply') }),
  v.object({ ...common, fault: v.literal('disk-full') }),
  v.object({ ...common, fault: v.literal('kill'), afterMs: v.optional(ms, 0) }),
  v.object({ ...common, fault: v.literal('timer-twice') }),
  v.object({ ...common, fault: v.literal('push-twice') }),
  v.object({ ...common, fault: v.literal('push-lost') }),
  v.object({ ...common, fault: v.literal('push-late') }),
])

/** Rules, and the seed that decides when they strike. */
export const faultPlan = v.object({
  seed: v.optional(v.union([v.string(), v.number()]), 0),
  rules: v.pipe(v.array(faultRule), v.maxLength(50)),
})

/** One thing that can go wrong. */
export type FaultRule = v.InferOutput<typeof faultRule>
/** Everything that goes wrong for now. */
export type FaultPlan = v.InferOutput<typeof faultPlan>
/** The name of what goes wrong. */
export type FaultKind = FaultRule['fault']

/** The faults that are on. */
export type Faults = {
  /** Puts a plan in place of the one before; an empty one switches all off. */
  readonly set: (plan: v.InferInput<typeof faultPlan>) => void
  readonly plan: () => FaultPlan
  /** Asks whether a kind of fault strikes something now; the n-th asking always answers the same for one seed. */
  readonly strikes: <Kind extends FaultKind>(kind: Kind, name: string) => Extract<FaultRule, { fault: Kind }> | null
  /** How often each rule has struck, in the plan's order. */
  readonly struck: () => readonly number[]
}

/** Faults on demand, none at first. */
export function createFaults(): Faults {
  let plan: FaultPlan = { seed: 0, rules: [] }
  let asked: number[] = []
  let struck: number[] = []
  return {
    plan: () => plan,
    struck: () => struck,
    set: (next) => {
      plan = v.parse(faultPlan, next)
      asked = plan.rules.map(() => 0)
      struck = plan.rules.map(() => 0)
    },
    strikes: <Kind extends FaultKind>(kind: Kind, name: string) => {
      for (const [index, rule] of plan.rules.entries()) {
        if (rule.fault !== kind || !name.startsWith(rule.match)) continue
        const turn = (asked[index] ?? 0) + 1
        asked[index] = turn
        const done = struck[index] ?? 0
        if (done >= (rule.times ?? Infinity)) continue
        if (hash32(`${plan.seed}:${index}:${turn}`) / 2 ** 32 >= rule.rate) continue
        struck[index] = done + 1
        return rule as Extract<FaultRule, { fault: Kind }>
      }
      return null
    },
  }
}
