import type { Product } from '@domain/shop/product'
import { fen } from '@domain/money'
import { coffee } from './coffee'
import { filter } from './filter'
import { home } from './home'
import { pet } from './pet'
import type { ProductRow } from './product-row'
import { skin } from './skin'

/** A product of the demo shop: what the shop knows, what it looks like, and how long a pack lasts in truth. */
export type DemoProduct = Product & { readonly picture: string; readonly trueDays: number }

const categories: readonly { readonly code: string; readonly name: string; readonly rows: readonly ProductRow[] }[] = [
  { code: 'pet', name: '宠物', rows: pet },
  { code: 'coffee', name: '咖啡茶饮', rows: coffee },
  { code: 'filter', name: '净水滤芯', rows: filter },
  { code: 'skin', name: '个护', rows: skin },
  { code: 'home', name: '家清', rows: home },
]

/** Everything the demo shop sells, the categories in turn, so that the first N are a mixed shelf. */
export const catalog: readonly DemoProduct[] = mix(
  categories.map(({ code, name, rows }) => rows.map((row) => productOf(row, code, name))),
).map((product, index) => ({ ...product, sort: (index + 1) * 10 }))

function productOf(row: ProductRow, category: string, categoryName: string): DemoProduct {
  const [productId, picture, name, pack, priceFen, days, unsaid] = row
  return {
    productId,
    name,
    pack,
    category,
    categoryName,
    pictureUrl: `/pictures/${picture}.png`,
    priceFen: fen(priceFen),
    cycleDays: unsaid ? null : days,
    sort: 0,
    picture,
    trueDays: days,
  }
}

function mix<Row>(shelves: readonly (readonly Row[])[]): readonly Row[] {
  const longest = Math.max(...shelves.map((shelf) => shelf.length))
  return Array.from({ length: longest }, (_, place) => shelves.flatMap((shelf) => shelf.slice(place, place + 1))).flat()
}
