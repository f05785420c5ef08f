import { addDays, dayOf, daysBetween, minuteOfDay, type Day, type EpochMs } from '@domain/time'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** A day as people say it: 今天, 明天, 昨天, 11月26日, and the year when it is another one. */
export function dayText(on: Day, today: Day): string {
  const near = { [today]: '今天', [addDays(today, 1)]: '明天', [addDays(today, -1)]: '昨天' }[on]
  return near ?? `${on.slice(0, 4) === today.slice(0, 4) ? '' : `${on.slice(0, 4)}年`}${monthDay(on)}`
}

/** 11月26日 */
export const monthDay = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

/** 09:00 */
export function clockText(at: EpochMs): string {
  const minute = minuteOfDay(at)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** 今天 09:00 */
export const momentText = (at: EpochMs, now: EpochMs): string => `${dayText(dayOf(at), dayOf(now))} ${clockText(at)}`

/** 星期二 */
export const weekdayText = (on: Day): string => `星期${WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()]}`

/** How long ago: 刚刚, 5 分钟前, 今天 02:00. */
export function sinceText(at: EpochMs, now: EpochMs): string {
  const minutes = Math.floor((now - at) / 60_000)
  return minutes < 1 ? '刚刚' : minutes < 60 ? `${minutes} 分钟前` : momentText(at, now)
}

/** How far the cloud's clock is ahead of real time, in words. */
export function leadText(now: EpochMs, realNow: EpochMs): string {
  const minutes = Math.round((now - realNow) / 60_000)
  if (Math.abs(minutes) < 1) return '就是现在'
  const days = daysBetween(dayOf(realNow), dayOf(now))
  const amount =
    Math.abs(days) >= 2
      ? `${Math.abs(days)} 天`
      : Math.abs(minutes) >= 60
        ? `${Math.round(Math.abs(minutes) / 60)} 小时`
        : `${Math.abs(minutes)} 分钟`
  return `比真实时间${minutes > 0 ? '快' : '慢'} ${amount}`
}
