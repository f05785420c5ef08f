/**
 * One product as a line: id, picture, name, pack, price in fen, days one pack lasts in truth.
 * `unsaid`: the shop itself does not know how long it lasts.
 */
export type ProductRow = readonly [
  productId: string,
  picture: string,
  name: string,
  pack: string,
  priceFen: number,
  days: number,
  unsaid?: 'unsaid',
]
