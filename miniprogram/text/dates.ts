import { dayOf, daysBetween, minuteOfDay, monthOf, type Day, type EpochMs } from '@domain/time'

/** A day as people say it: 11月26日. */
export const monthDay = (on: Day): string => `${Number(on.slice(5, 7))}月${dayOnly(on)}`

/** A day with its year, for what lies far apart: 2026年11月26日. */
export const longDay = (on: Day): string => `${on.slice(0, 4)}年${monthDay(on)}`

/** When it may be earlier and later than the day foretold; the month is said only where it changes. */
export const spread = (earlyOn: Day, dueOn: Day, lateOn: Day): string =>
  `早到 ${near(earlyOn, dueOn)}，晚到 ${near(lateOn, dueOn)}`

/** A time of this phone, seen from now: 今天 08:12. */
export function clockTime(at: EpochMs, now: EpochMs): string {
  const ago = daysBetween(dayOf(at), dayOf(now))
  const day = ago === 0 ? '今天' : ago === 1 ? '昨天' : monthDay(dayOf(at))
  return `${day} ${hourMinute(at)}`
}

/** The time of day in China: 08:12. */
export function hourMinute(at: EpochMs): string {
  const minute = minuteOfDay(at)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** How a shopkeeper greets at this time of day. */
export function greeting(now: EpochMs): string {
  const hour = Math.floor(minuteOfDay(now) / 60)
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

const near = (on: Day, dueOn: Day): string => (monthOf(on) === monthOf(dueOn) ? dayOnly(on) : monthDay(on))
const dayOnly = (on: Day): string => `${Number(on.slice(8, 10))}日`
const two = (figure: number): string => String(figure).padStart(2, '0')
