import { atMinute, dayOf, isDay, minuteOfDay, type EpochMs } from '../time'

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/
const EARLIEST_MS = Date.UTC(2020, 0, 1)

/** An instant as people put it into a console: epoch ms, a date of the database, or 'YYYY-MM-DD HH:mm' in UTC+8; null: unreadable. */
export function readTime(written: unknown): EpochMs | null {
  if (written instanceof Date) return readTime(written.getTime())
  if (typeof written === 'number') return Number.isSafeInteger(written) && written >= EARLIEST_MS ? written : null
  const [, on, hour, minute] = WRITTEN.exec(typeof written === 'string' ? written.trim() : '') ?? []
  if (on === undefined || !isDay(on) || Number(hour) > 23 || Number(minute) > 59) return null
  return atMinute(on, Number(hour) * 60 + Number(minute))
}

/** An instant as it is written into a campaign: 'YYYY-MM-DD HH:mm' in UTC+8. */
export function writtenTime(at: EpochMs): string {
  const minute = minuteOfDay(at)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `${dayOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
