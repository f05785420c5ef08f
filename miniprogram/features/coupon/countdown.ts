import { DAY_MS, dayOf, HOUR_MS, minuteOfDay, MINUTE_MS, type EpochMs } from '@domain/time'
import { monthDay } from '../../text/dates'

/** When something opens: by the clock on its last day, 还有 02:15:09; before that by its date, 12月8日 20:00 开抢. */
export function opensWords(opensAt: EpochMs, now: EpochMs): string {
  const leftMs = Math.max(0, opensAt - now)
  if (leftMs < DAY_MS) return `还有 ${clock(leftMs)} 开抢`
  const minute = minuteOfDay(opensAt)
  return `${monthDay(dayOf(opensAt))} ${two(Math.floor(minute / 60))}:${two(minute % 60)} 开抢`
}

function clock(leftMs: number): string {
  const wholeMs = Math.ceil(leftMs / 1_000) * 1_000
  const parts = [wholeMs / HOUR_MS, (wholeMs % HOUR_MS) / MINUTE_MS, (wholeMs % MINUTE_MS) / 1_000]
  return parts.map((part) => two(Math.floor(part))).join(':')
}

const two = (figure: number): string => String(figure).padStart(2, '0')
