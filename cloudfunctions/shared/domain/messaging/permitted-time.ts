import { addDays, atMinute, dayOf, minuteOfDay, type Day, type EpochMs } from '../time'

/** When messages may go out: minutes of the day in UTC+8, `fromMinute` ≤ t < `untilMinute`. */
export type SendWindow = { readonly fromMinute: number; readonly untilMinute: number }

/** True at an hour at which people may be written to. */
export const isPermitted = (at: EpochMs, window: SendWindow): boolean =>
  minuteOfDay(at) >= window.fromMinute && minuteOfDay(at) < window.untilMinute

/** The first permitted instant at or after `at`. */
export function nextPermitted(at: EpochMs, window: SendWindow): EpochMs {
  if (isPermitted(at, window)) return at
  const today = dayOf(at)
  const on = minuteOfDay(at) < window.fromMinute ? today : addDays(today, 1)
  return atMinute(on, window.fromMinute)
}

/** The first permitted instant of a day, but not before `notBefore`. */
export const permittedOn = (on: Day, notBefore: EpochMs, window: SendWindow): EpochMs =>
  nextPermitted(Math.max(atMinute(on, window.fromMinute), notBefore), window)
