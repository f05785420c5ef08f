import { buyerOf } from '@domain/segment/lifetime/buyer'
import type { Buyer } from '@domain/segment/lifetime/buyer'
import { mean } from './naive'

/** What a customer looked like at the end of the calibration, and how often he then bought until the end of the holdout. */
export type Held = { readonly buyer: Buyer; readonly later: number }

/** The last day of the calibration, the last day of the holdout, and the days of one unit of time. */
export type Split = { readonly cutDay: number; readonly endDay: number; readonly unitDays: number }

/** How far a forecast of the holdout was off: purchases in all, and errors per customer. */
export type HoldoutError = { readonly total: number; readonly mae: number; readonly rmse: number }

/** Splits each customer's buying days; who first bought after the cut is not there. */
export const heldAt = (customers: Iterable<readonly number[]>, { cutDay, endDay, unitDays }: Split): Held[] =>
  [...customers].flatMap((days) => {
    const buyer = buyerOf(days, cutDay, unitDays)
    const later = new Set(days.filter((day) => day > cutDay && day <= endDay)).size
    return buyer === null ? [] : [{ buyer, later }]
  })

/** Compares expected purchases with what came. */
export function holdoutError(held: readonly Held[], expectedOf: (buyer: Buyer) => number): HoldoutError {
  const misses = held.map(({ buyer, later }) => ({ expected: expectedOf(buyer), later }))
  return {
    total: misses.reduce((sum, { expected }) => sum + expected, 0),
    mae: mean(misses.map(({ expected, later }) => Math.abs(expected - later))),
    rmse: Math.sqrt(mean(misses.map(({ expected, later }) => (expected - later) ** 2))),
  }
}
