/** An instant in milliseconds since 1970-01-01T00:00Z. Fields holding one end in `At`. */
export type EpochMs = number

/** A business day 'YYYY-MM-DD' in UTC+8. Fields holding one end in `On`. */
export type Day = string

/** Lengths of time in milliseconds. */
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

const ZONE_OFFSET_MS = 8 * HOUR_MS // China has one zone and no daylight saving time
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** The business day an instant falls on. */
export const dayOf = (at: EpochMs): Day => new Date(at + ZONE_OFFSET_MS).toISOString().slice(0, 10)

/** The first instant of a business day. */
export const startOfDay = (on: Day): EpochMs => Date.parse(`${on}T00:00:00Z`) - ZONE_OFFSET_MS

/** The instant `minute` minutes after a business day has begun. */
export const atMinute = (on: Day, minute: number): EpochMs => startOfDay(on) + minute * MINUTE_MS

/** Minutes since the business day began, 0–1439. */
export const minuteOfDay = (at: EpochMs): number => Math.floor((at - startOfDay(dayOf(at))) / MINUTE_MS)

/** The business day `days` later (or earlier, when negative). */
export const addDays = (on: Day, days: number): Day => dayOf(startOfDay(on) + days * DAY_MS)

/** Whole days from one business day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)

/** True for a well-formed business day that exists in the calendar. */
export const isDay = (text: string): boolean =>
  DAY_PATTERN.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayOf(startOfDay(text)) === text

/** The calendar month 'YYYY-MM' of a business day. */
export const monthOf = (on: Day): string => on.slice(0, 7)

/** The calendar month `months` later (or earlier). */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
