import type { Fen } from '../money'
import type { Day } from '../time'
import type { SaleFor } from './sale-window'

/** What the shop sells. `cycleDays`: how long one pack usually lasts, null where the shop does not know. */
export type Product = {
  readonly productId: string
  readonly name: string
  readonly pack: string
  readonly category: string
  readonly categoryName: string
  readonly pictureUrl: string | null
  readonly priceFen: Fen
  readonly cycleDays: number | null
  /** The day it first stood on the shelf; absent for what was always there. */
  readonly arrivedOn?: Day
  /** A line or two about it; absent where the shop has said nothing. */
  readonly description?: string
  /** For whom it is before or instead of others; absent: for everybody. */
  readonly saleFor?: SaleFor
  /** Place in the list, ascending. */
  readonly sort: number
}
