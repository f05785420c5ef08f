import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Occasion } from '@domain/replenishment/cadence'
import { addDays } from '@domain/time'
import type { Day } from '@domain/time'

/** One customer × product of the history: buying days in order, days counted from 2010-12-01. */
export type Pair = {
  readonly customerId: string
  readonly productId: string
  readonly days: number[]
  readonly packs: number[]
}

/** The file in ../shared/data, its first day and its last day number. */
export const UCI_FILE = 'uci_online_retail_daily.csv.gz'
export const UCI_DAY_ZERO: Day = '2010-12-01'

/** Reads `cust,day,sku,qty,amount` rows, summed per customer × day × SKU, into pairs. */
export function readUciPairs(file: string): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const row of rowsOf(file)) {
    const key = `${row.customerId}:${row.productId}`
    const pair = pairs.get(key) ?? { customerId: row.customerId, productId: row.productId, days: [], packs: [] }
    pairs.set(key, pair)
    pair.days.push(row.day)
    pair.packs.push(row.packs)
  }
  return [...pairs.values()].map(inOrder)
}

/** All purchases of each customer as one product called `order`, one pack a buying day: when do they order again? */
export function ordersOf(pairs: readonly Pair[]): Pair[] {
  const days = new Map<string, Set<number>>()
  for (const pair of pairs) {
    const own = days.get(pair.customerId) ?? new Set()
    days.set(pair.customerId, own)
    for (const day of pair.days) own.add(day)
  }
  return [...days].map(([customerId, own]) => ({
    customerId,
    productId: 'order',
    days: [...own].sort((a, b) => a - b),
    packs: [...own].map(() => 1),
  }))
}

/** The first `count` buying days of a pair as occasions. */
export const occasionsOf = (pair: Pair, count: number): Occasion[] =>
  pair.days.slice(0, count).map((day, index) => ({ on: addDays(UCI_DAY_ZERO, day), qty: pair.packs[index] ?? 1 }))

function rowsOf(file: string) {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [customerId = '', day = '', productId = '', packs = ''] = line.split(',')
    return { customerId, productId, day: Number(day), packs: Number(packs) }
  })
}

function inOrder(pair: Pair): Pair {
  const order = pair.days.map((_, index) => index).sort((a, b) => (pair.days[a] ?? 0) - (pair.days[b] ?? 0))
  return {
    ...pair,
    days: order.map((index) => pair.days[index] ?? 0),
    packs: order.map((index) => pair.packs[index] ?? 1),
  }
}
