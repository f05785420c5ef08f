import type { Day } from '../time'
import type { VisitCounts } from './visits'

/** calm: nothing to do · watch: later than usual · warn: probably leaving · gone: has left. */
export type WarningLevel = 'calm' | 'watch' | 'warn' | 'gone'

/** What a warning is judged by; visits are openings of the mini-program, not purchases. */
export type ChurnFacts = VisitCounts & {
  readonly alive: number
  readonly silentDays: number
  readonly usualGapDays: number
}

/** Why: bought less often than usual, came to look less often, or both; or not said to have left, since they still look. */
export type WarningReason =
  | { readonly code: 'later-than-usual'; readonly silentDays: number; readonly usualGapDays: number }
  | { readonly code: 'looks-less-often'; readonly visitsLast30: number; readonly visits30Before: number }
  | { readonly code: 'still-looks'; readonly visitsLast30: number }

/** A level with its reasons, as data and in words; and its saved history, oldest first. */
export type Warning = {
  readonly level: WarningLevel
  readonly reasons: readonly WarningReason[]
  readonly because: string
}
export type WarningChange = Warning & { readonly since: Day }

/**
 * Judges by the probability of still being there; looking less often moves a doubtful member one level on, and nobody has
 * left who looked within the month.
 */
export function warningOf(facts: ChurnFacts): Warning {
  const bought = levelOf(facts.alive)
  const reasons = reasonsOf(facts, bought)
  const level = levelWith(bought, reasons)
  return { level, reasons, because: sentenceOf(facts, reasons) }
}

function levelWith(level: WarningLevel, reasons: readonly WarningReason[]): WarningLevel {
  const has = (code: WarningReason['code']): boolean => reasons.some((reason) => reason.code === code)
  if (level === 'calm') return has('later-than-usual') && has('looks-less-often') ? 'watch' : 'calm'
  if (level === 'watch') return has('looks-less-often') ? 'warn' : 'watch'
  return level === 'gone' && has('still-looks') ? 'warn' : level
}

/** Appends a level to its history when it changed. */
export function recordWarning(history: readonly WarningChange[], warning: Warning, on: Day): readonly WarningChange[] {
  const current = history[history.length - 1]
  return current?.level === warning.level ? history : [...history, { ...warning, since: on }]
}

const levelOf = (alive: number): WarningLevel =>
  alive < 0.15 ? 'gone' : alive < 0.4 ? 'warn' : alive < 0.7 ? 'watch' : 'calm'

function reasonsOf(
  { silentDays, usualGapDays, visitsLast30, visits30Before }: ChurnFacts,
  bought: WarningLevel,
): WarningReason[] {
  const reasons: WarningReason[] = []
  if (silentDays > 1.5 * usualGapDays) reasons.push({ code: 'later-than-usual', silentDays, usualGapDays })
  if (visits30Before >= 2 && visitsLast30 * 2 <= visits30Before)
    reasons.push({ code: 'looks-less-often', visitsLast30, visits30Before })
  if (bought === 'gone' && visitsLast30 > 0) reasons.push({ code: 'still-looks', visitsLast30 })
  return reasons
}

function sentenceOf({ silentDays, usualGapDays }: ChurnFacts, reasons: readonly WarningReason[]): string {
  const told = reasons.map(wordsOf)
  return told.length > 0 ? told.join('；') : `${silentDays} 天没买，平常约 ${usualGapDays} 天买一次`
}

function wordsOf(reason: WarningReason): string {
  switch (reason.code) {
    case 'later-than-usual':
      return `已 ${reason.silentDays} 天没买，平常约 ${reason.usualGapDays} 天买一次`
    case 'looks-less-often':
      return `近 30 天有 ${reason.visitsLast30} 天来看过，之前 30 天是 ${reason.visits30Before} 天`
    case 'still-looks':
      return `近 30 天还有 ${reason.visitsLast30} 天来看过`
  }
}
