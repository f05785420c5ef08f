import { readFileSync } from 'node:fs'
import type { Buyer } from '@domain/segment/lifetime/buyer'
import type { Spender } from '@domain/segment/lifetime/gamma-gamma'
import { heldAt } from './held'
import type { Held } from './held'

/** Files of the CDNOW history in ../shared/data; times in weeks. */
export const CDNOW_SUMMARY = 'cdnow_customers_summary_with_transactions.csv'
export const CDNOW_SAMPLE = 'CDNOW_sample.txt'
export const CDNOW_MASTER = 'CDNOW_master.txt'

/** The 2,357 customers as summed up after 39 weeks; `meanSpend` in dollars over the repeats. */
export const readSummary = (file: string): (Buyer & Spender)[] =>
  numbersOf(file, ',', 1).map(([, repeats = 0, lastAge = 0, age = 0, meanSpend = 0]) => ({
    repeats,
    lastAge,
    age,
    meanSpend,
  }))

/** Buying days (days since 1970) of each customer of the sample or the master file, in order of their number. */
export function readBuyingDays(file: string): number[][] {
  const isMaster = file.endsWith(CDNOW_MASTER)
  const days = new Map<number, number[]>()
  for (const [first = 0, second = 0, third = 0] of numbersOf(file, /\s+/, isMaster ? 1 : 0)) {
    const customer = days.get(first) ?? []
    days.set(first, customer)
    customer.push(dayNumber(isMaster ? second : third))
  }
  return [...days.values()]
}

/** 30 September 1997, the last day of the 39 weeks that models are fitted on; and 30 June 1998, 39 weeks later. */
export const CALIBRATION_END = dayNumber(19970930)
export const HOLDOUT_END = dayNumber(19980630)

/** Splits each customer's days into the weeks before and after. */
export const holdOut = (customers: readonly (readonly number[])[]): Held[] =>
  heldAt(customers, { cutDay: CALIBRATION_END, endDay: HOLDOUT_END, unitDays: 7 })

function dayNumber(yyyymmdd: number): number {
  const [year, month, day] = [Math.floor(yyyymmdd / 10_000), Math.floor(yyyymmdd / 100) % 100, yyyymmdd % 100]
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const numbersOf = (file: string, separator: string | RegExp, headers: number): number[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(headers)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(separator).map(Number))

/** Mean spend in dollars per buying day after the first, up to the calibration's end, of each customer of the master file. */
export function readSpenders(file: string): Spender[] {
  const customers = new Map<number, Map<number, number>>()
  for (const [customer = 0, date = 0, , dollars = 0] of numbersOf(file, /\s+/, 1)) {
    const days = customers.get(customer) ?? new Map<number, number>()
    customers.set(customer, days)
    const day = dayNumber(date)
    if (day <= CALIBRATION_END) days.set(day, (days.get(day) ?? 0) + dollars)
  }
  return [...customers.values()].map((days) => {
    const [, ...later] = [...days].sort(([a], [b]) => a - b)
    const total = later.reduce((sum, [, spent]) => sum + spent, 0)
    return { repeats: later.length, meanSpend: later.length > 0 ? total / later.length : 0 }
  })
}
