import type { Day } from '../time'

/** 新客 · 成长期 · 稳定期 · 睡眠期 · 流失. */
export type Stage = 'new' | 'growing' | 'stable' | 'asleep' | 'lost'

/** What the stage is judged by. `usualGapDays` is the member's own gap between purchases drawn towards the shop's. */
export type LifecycleFacts = {
  readonly purchases: number
  readonly silentDays: number
  readonly usualGapDays: number
  /** Probability that the member has not left, 0–1. */
  readonly alive: number
}

/** Where the limits lie. */
export type LifecycleRule = {
  /** From this many purchases on a member is stable. */
  readonly stablePurchases: number
  /** Asleep after so many usual gaps of silence, or below this probability of being there. */
  readonly asleepGaps: number
  readonly asleepBelow: number
  readonly lostGaps: number
  readonly lostBelow: number
}

/** One step of a member's life in the shop. */
export type StageChange = { readonly stage: Stage; readonly since: Day; readonly because: string }

/** Limits that fit most shops. */
export const USUAL_LIFECYCLE: LifecycleRule = {
  stablePurchases: 4,
  asleepGaps: 2,
  asleepBelow: 0.5,
  lostGaps: 4,
  lostBelow: 0.15,
}

/** The stage and why, in words. Both the silence and the model must agree before somebody is given up as lost. */
export function stageOf(
  facts: LifecycleFacts,
  rule: LifecycleRule = USUAL_LIFECYCLE,
): { stage: Stage; because: string } {
  const { purchases, silentDays, usualGapDays, alive } = facts
  const gaps = silentDays / Math.max(1, usualGapDays)
  const silence = `已 ${silentDays} 天没来，平常约 ${Math.round(usualGapDays)} 天来一次`
  if (gaps >= rule.lostGaps && alive < rule.lostBelow) return { stage: 'lost', because: silence }
  if (gaps >= rule.asleepGaps || alive < rule.asleepBelow) return { stage: 'asleep', because: silence }
  if (purchases <= 1) return { stage: 'new', because: '只买过 1 次' }
  const times = `买过 ${purchases} 次`
  return { stage: purchases >= rule.stablePurchases ? 'stable' : 'growing', because: times }
}

/**
 * Appends a change to the history, oldest first; the same stage again changes nothing. Who was lost or asleep comes back by
 * a purchase only: a rule that was loosened does not wake anybody.
 */
export function advance(
  history: readonly StageChange[],
  next: { readonly stage: Stage; readonly because: string },
  on: Day,
  boughtSince: boolean,
): readonly StageChange[] {
  const current = history[history.length - 1]
  if (current === undefined) return [{ ...next, since: on }]
  const wakes = rank(next.stage) < rank(current.stage) && rank(current.stage) > 0
  if (next.stage === current.stage || (wakes && !boughtSince)) return history
  return [...history, { ...next, since: on }]
}

/** How far somebody has gone: awake 0, asleep 1, lost 2. */
const rank = (stage: Stage): number => (stage === 'lost' ? 2 : stage === 'asleep' ? 1 : 0)
