import { HOUR_MS, type EpochMs } from '../time'

/** How often work on one thing has broken, and what was said last. */
export type Trouble = { readonly tries: number; readonly reason: string; readonly at: EpochMs }

/** Broken so often, it is set aside. */
export const MOST_TRIES = 5
const MAX_REASON = 200

/** The trouble after one more break, and when to try again: later each time; null: it is set aside. */
export function afterBreak(
  before: Trouble | undefined,
  thrown: unknown,
  now: EpochMs,
): { readonly trouble: Trouble; readonly retryAt: EpochMs | null } {
  const tries = (before?.tries ?? 0) + 1
  const trouble = { tries, reason: String(thrown).slice(0, MAX_REASON), at: now }
  return { trouble, retryAt: tries < MOST_TRIES ? now + 2 ** (tries - 1) * HOUR_MS : null }
}
