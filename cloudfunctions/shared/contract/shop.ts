import * as v from 'valibot'
import { reads } from './action'
import { cursorField, idField } from './fields'

/** A product as a list shows it; prices in fen. */
export type ProductTile = {
  readonly productId: string
  readonly name: string
  readonly pack: string
  readonly category: string
  readonly pictureUrl: string | null
  readonly priceFen: number
  /** How long one pack usually lasts, where the shop knows. */
  readonly cycleDays: number | null
}

/** One page of the shelf, with the categories to choose from; `cursor` asks for the next, null at the end. */
export type ProductList = {
  readonly categories: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly products: readonly ProductTile[]
  readonly cursor: string | null
}

/** Area `shop`: what there is to buy. */
export const shop = {
  listProducts: reads<ProductList>()('member', v.strictObject({ category: v.optional(idField), cursor: cursorField })),
}
