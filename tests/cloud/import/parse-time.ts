import { addDays, atMinute, dayOf, isDay, startOfDay, type Day, type EpochMs } from '@domain/time'

/** Which of the two small numbers stands first in dates such as 01/05/2024. */
export type DateOrder = 'dmy' | 'mdy'

/** A moment of a file: its business day, and the instant, noon where the file tells no time. */
export type Moment = { readonly on: Day; readonly at: EpochMs }

/**
 * Reads a day, or a day and a time, in UTC+8 unless the text names its zone; seconds or milliseconds since 1970; with
 * `dayZero` a day number. Without `order` 01/05/2024 may be two days and is not understood. Null: not understood.
 */
export function parseTime(text: string, dayZero: Day | null, order: DateOrder | null = null): Moment | null {
  const dayNumber = DAY_NUMBER.exec(text)
  if (dayNumber) return dayZero === null ? null : existing(addDays(dayZero, Number(dayNumber[1])))
  if (SINCE_1970.test(text)) return momentAt(Number(text) * (text.length < 13 ? 1000 : 1))
  const read = dayIn(text, order)
  return read === null ? null : withTime(read.on, read.rest)
}

/** Which order the numbers of a date prove: null where they could stand either way, or the date is written otherwise. */
export function provenOrder(text: string): DateOrder | null {
  const [, first = '', , second = ''] = SMALL_FIRST.exec(text) ?? []
  if (Number(first) > 12) return 'dmy'
  return Number(second) > 12 ? 'mdy' : null
}

/** Whether a date is written so that only `order` tells its day: 01/05/2024, 1-5-2024. */
export const needsOrder = (text: string): boolean => {
  const separator = SMALL_FIRST.exec(text)?.[2]
  return separator !== undefined && separator !== '.'
}

const NOON_MINUTE = 12 * 60
const DAY_NUMBER = /^(-?\d{1,6})(?:\.\d+)?$/
const SINCE_1970 = /^(\d{10}|\d{13})$/
const YEAR_FIRST = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|\D|\d{4}$|\d{6}$)/
const SMALL_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/
const NAMED_MONTH = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})(?!\d)/
const MONTH_NAMED_FIRST = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?!\d)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TIME =
  /^[T ]*(上午|下午)? ?(\d{1,2})(?:[:时点])?(\d{2})?(?:[:分]?(\d{2})(?:[.,]\d+)?秒?|分)? ?([AP]M)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i

function dayIn(text: string, order: DateOrder | null): { readonly on: Day; readonly rest: string } | null {
  const found = (match: RegExpExecArray, year: number, month: number, day: number) => ({
    on: dayNamed(match[year] ?? '', match[month] ?? '', match[day] ?? ''),
    rest: text.slice(match[0].length),
  })
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return found(yearFirst, 1, 3, 4)
  const compact = COMPACT.exec(text)
  if (compact) return found(compact, 1, 2, 3)
  const smallFirst = SMALL_FIRST.exec(text)
  if (smallFirst) {
    const stands = smallFirst[2] === '.' ? 'dmy' : order
    return stands === null ? null : found(smallFirst, 4, stands === 'dmy' ? 3 : 1, stands === 'dmy' ? 1 : 3)
  }
  const named = NAMED_MONTH.exec(text)
  if (named) return found(named, 3, 2, 1)
  const namedFirst = MONTH_NAMED_FIRST.exec(text)
  return namedFirst ? found(namedFirst, 3, 1, 2) : null
}

function dayNamed(year: string, month: string, day: string): Day {
  const place = MONTHS.indexOf(month.toLowerCase()) + 1
  return `${year}-${(place > 0 ? String(place) : month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function withTime(on: Day, rest: string): Moment | null {
  if (rest.trim() === '') return existing(on)
  const [matched, half = '', hour, minute = '0', second = '0', halfAfter = '', zone] = TIME.exec(rest) ?? []
  if (matched === undefined || !isDay(on)) return null
  const inDay = (hourOf(Number(hour), half + halfAfter) * 3600 + Number(minute) * 60 + Number(second)) * 1000
  if (inDay >= 86_400_000) return null
  if (zone === undefined) return { on, at: startOfDay(on) + inDay }
  return momentAt(Date.parse(`${on}T00:00:00Z`) + inDay - offsetMs(zone))
}

/** The hour of the day where it is told as forenoon or afternoon, or as it is. */
function hourOf(hour: number, half: string): number {
  if (half === '') return hour
  return (hour % 12) + (/下午|pm/i.test(half) ? 12 : 0)
}

function offsetMs(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '-' ? -size : size
}

const momentAt = (at: EpochMs): Moment => ({ on: dayOf(at), at })

const existing = (on: Day): Moment | null => (isDay(on) ? { on, at: atMinute(on, NOON_MINUTE) } : null)
