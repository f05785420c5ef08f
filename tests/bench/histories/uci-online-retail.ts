import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Day } from '@domain/time'
import { DAY_ZERO, inOrder } from './pairs'
import type { Pair } from './pairs'

/** The file in ../shared/data, its first day and its last day number. */
export const UCI_FILE = 'uci_online_retail_daily.csv.gz'
export const UCI_DAY_ZERO: Day = DAY_ZERO

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

function rowsOf(file: string) {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [customerId = '', day = '', productId = '', packs = ''] = line.split(',')
    return { customerId, productId, day: Number(day), packs: Number(packs) }
  })
}
