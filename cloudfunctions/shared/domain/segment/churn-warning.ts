import type { Day } from '../time'

/** calm: nothing to do · watch: later than usual · warn: probably leaving · gone: has left. */
export type WarningLevel = 'calm' | 'watch' | 'warn' | 'gone'

/** What a warning is judged by; visits are openings of the mini-program, not purchases. */
export type ChurnFacts = {
  readonly alive: number
  readonly silentDays: number
  readonly usualGapDays: number
  readonly visitsLast30: number
  readonly visits30Before: number
}

/** Why: bought less often than usual, came to look less often, or both. */
export type WarningReason =
  | { readonly code: 'later-than-usual'; readonly silentDays: number; readonly usualGapDays: number }
  | { readonly code: 'looks-less-often'; readonly visitsLast30: number; readonly visits30Before: number }

/** A level with its reasons; and its saved history, oldest first. */
export type Warning = { readonly level: WarningLevel; readonly reasons: readonly WarningReason[] }
export type WarningChange = Warning & { readonly since: Day }

/** Judges by the probability of still being there; looking less often moves a doubtful member one level on. */
export function warningOf(facts: ChurnFacts): Warning {
  const reasons = reasonsOf(facts)
  const looksLess = reasons.some(({ code }) => code === 'looks-less-often')
  const level = levelOf(facts.alive)
  if (level === 'calm') return { level: reasons.length > 1 ? 'watch' : 'calm', reasons }
  return { level: looksLess && level === 'watch' ? 'warn' : level, reasons }
}

/** Appends a level to its history when it changed. */
export function recordWarning(history: readonly WarningChange[], warning: Warning, on: Day): readonly WarningChange[] {
  const current = history[history.length - 1]
  return current?.level === warning.level ? history : [...history, { ...warning, since: on }]
}

const levelOf = (alive: number): WarningLevel =>
  alive < 0.15 ? 'gone' : alive < 0.4 ? 'warn' : alive < 0.7 ? 'watch' : 'calm'

function reasonsOf({ silentDays, usualGapDays, visitsLast30, visits30Before }: ChurnFacts): WarningReason[] {
  const reasons: WarningReason[] = []
  if (silentDays > 1.5 * usualGapDays) reasons.push({ code: 'later-than-usual', silentDays, usualGapDays })
  if (visits30Before >= 2 && visitsLast30 * 2 <= visits30Before)
    reasons.push({ code: 'looks-less-often', visitsLast30, visits30Before })
  return reasons
}
