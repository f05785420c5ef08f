import { bucketOf } from '@domain/id'
import { copied } from './read-sale'
import type { Sale } from './shop-history'

const BUCKETS = 65_536

/** What was kept, and the share of customers it stands for. */
export type KeptSales = {
  readonly sales: ReadonlyMap<string, readonly Sale[]>
  readonly keptRows: number
  readonly keptShare: number
}

/** Keeps the sales of all customers as long as they fit, then of half of them, a quarter …: always whole customers, by hash. */
export function keepSales(seed: string, mostRows: number) {
  const sales = new Map<string, Sale[]>()
  let [keptRows, buckets] = [0, BUCKETS]
  const isKept = (customer: string): boolean => buckets === BUCKETS || bucketOf(seed, customer, BUCKETS) < buckets
  const halve = (): void => {
    buckets /= 2
    for (const [customer, own] of sales)
      if (!isKept(customer)) {
        sales.delete(customer)
        keptRows -= own.length
      }
  }
  return {
    isKept,
    keep(customer: string, sale: Sale): void {
      const own = sales.get(customer)
      if (own === undefined) sales.set(copied(customer), [sale])
      else own.push(sale)
      keptRows += 1
      while (keptRows > mostRows && buckets > 1) halve()
    },
    result: (): KeptSales => ({ sales, keptRows, keptShare: buckets / BUCKETS }),
  }
}
