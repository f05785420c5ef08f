import { fen, type Fen } from '../money'
import { addDays, addMonths, monthOf, type Day } from '../time'
import type { QualifyingWindow } from './tier'

/** What a member has spent, by calendar month 'YYYY-MM': kept on the member so that a transaction can add to it. */
export type QualifyingBuckets = Readonly<Record<string, Fen>>

/**
 * What counts toward the level on a day. Whole months count, so a purchase counts at least as long as promised:
 * the rolling window includes the month it begins in, the membership year begins with the month of joining.
 */
export function qualifyingAmount(buckets: QualifyingBuckets, window: QualifyingWindow, today: Day, joinedOn: Day): Fen {
  const from = firstMonth(window, today, joinedOn)
  const until = monthOf(today)
  return fen(
    Object.entries(buckets)
      .filter(([month]) => month >= from && month <= until)
      .reduce((total, [, amount]) => total + amount, 0),
  )
}

/** Adds an amount (negative for a refund) to the month of a day; a month never falls below 0. */
export function addQualifying(buckets: QualifyingBuckets, on: Day, amount: number): QualifyingBuckets {
  const month = monthOf(on)
  return { ...buckets, [month]: fen(Math.max(0, (buckets[month] ?? 0) + amount)) }
}

/** Drops the months no window still reads, so that the document stays small; lifetime keeps everything. */
export function trimQualifying(buckets: QualifyingBuckets, window: QualifyingWindow, today: Day): QualifyingBuckets {
  if (window.kind === 'lifetime') return buckets
  const keepMonths = window.kind === 'rolling-months' ? window.months * 2 : 36
  const oldest = addMonths(monthOf(today), -keepMonths)
  return Object.fromEntries(Object.entries(buckets).filter(([month]) => month >= oldest))
}

/** The last day of the period a level reached on a day is kept for; null for ever. */
export function periodEnd(window: QualifyingWindow, today: Day, joinedOn: Day): Day | null {
  switch (window.kind) {
    case 'rolling-months':
      return lastDayOf(addMonths(monthOf(today), window.months))
    case 'calendar-year':
      return `${Number(today.slice(0, 4)) + 1}-12-31`
    case 'anniversary':
      return lastDayOf(addMonths(membershipYearStart(today, joinedOn), 23))
    case 'lifetime':
      return null
  }
}

/** The last day of a month 'YYYY-MM'. */
export const lastDayOf = (month: string): Day => addDays(`${addMonths(month, 1)}-01`, -1)

function firstMonth(window: QualifyingWindow, today: Day, joinedOn: Day): string {
  switch (window.kind) {
    case 'rolling-months':
      return addMonths(monthOf(today), -window.months)
    case 'calendar-year':
      return `${today.slice(0, 4)}-01`
    case 'anniversary':
      return membershipYearStart(today, joinedOn)
    case 'lifetime':
      return ''
  }
}

function membershipYearStart(today: Day, joinedOn: Day): string {
  const thisYear = `${today.slice(0, 4)}-${joinedOn.slice(5, 7)}`
  return thisYear <= monthOf(today) ? thisYear : addMonths(thisYear, -12)
}
