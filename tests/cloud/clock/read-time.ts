import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '@domain/time'

const DURATION = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const LONGEST_MS = 3660 * DAY_MS

/** Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds into ms; null when it is none or over ten years. */
export function readDuration(text: string): number | null {
  const match = DURATION.exec(text)
  if (!match) return null
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  const ms =
    ((weeks ?? 0) * 7 + (days ?? 0)) * DAY_MS +
    (hours ?? 0) * HOUR_MS +
    (minutes ?? 0) * MINUTE_MS +
    (seconds ?? 0) * 1000
  return ms <= LONGEST_MS ? ms : null
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/
const ZONED = /(Z|[+-]\d{2}:\d{2})$/

/** Reads an ISO instant; without a zone it is China's time, a bare day is its first instant. Null when it is none. */
export function readInstant(text: string): EpochMs | null {
  if (!INSTANT.test(text)) return null
  const full = text.includes('T') ? text : `${text}T00:00`
  const at = Date.parse(ZONED.test(full) ? full : `${full}+08:00`)
  return Number.isNaN(at) ? null : at
}
