import type { Fen } from '../money'

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
  /** Place in the list, ascending. */
  readonly sort: number
}
