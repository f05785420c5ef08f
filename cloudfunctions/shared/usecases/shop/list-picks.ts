import type { PickList } from '@contract/shop'
import { reasonSentence } from '@domain/recommendation/reason-sentence'
import { recommend, USUAL_BLEND, type Recommendation } from '@domain/recommendation/recommend'
import type { Product } from '@domain/shop/product'
import { addDays, dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadBoughtLately, loadWantsPersonal, tasteAlias } from '../views/personal-taste'
import { loadTiles } from '../views/product-tiles'
import { openShelf } from '../views/stored-shelf'

const SHOWN = 4
const CANDIDATES = 12
const NEW_FOR_DAYS = 60
const MAX_PRODUCTS = 500

/**
 * A few products with the reason for each, none that the shopper sent back. Who has switched personal picks off gets what everybody gets: nothing that is
 * known of them plays a part.
 */
export async function listPicks(ctx: MemberContext): Promise<PickList> {
  const [isPersonal, { baskets, sentBack }, shelf, products] = await Promise.all([
    loadWantsPersonal(ctx, ctx.memberId),
    loadBoughtLately(ctx, ctx.memberId),
    ctx.database.read('taste_shelves', 'shop'),
    ctx.queries.products.list(null, -1, MAX_PRODUCTS),
  ])
  const today = dayOf(ctx.now)
  const newFrom = addDays(today, -NEW_FOR_DAYS)
  const known = openShelf(shelf, {
    categories: new Map(products.map((product) => [product.productId, product.categoryName])),
    newcomers: products.flatMap(({ productId, arrivedOn }) => (arrivedOn && arrivedOn >= newFrom ? productId : [])),
  })
  const shopper = { memberId: tasteAlias(ctx.memberId), baskets, today, wantsPersonal: isPersonal }
  const exclude = isPersonal ? sentBack : new Set<string>()
  const { explore } = recommend(shopper, known, { count: CANDIDATES, blend: shelf?.blend ?? USUAL_BLEND, exclude })
  return { isPersonal, products: await pickTiles(ctx, explore, products) }
}

/** The first that can be bought; where nothing is known yet, the shop's own order. */
async function pickTiles(
  ctx: MemberContext,
  picks: readonly Recommendation[],
  products: readonly Product[],
): Promise<PickList['products']> {
  const chosen = picks.flatMap(({ productId }) => products.find((product) => product.productId === productId) ?? [])
  const others = products.filter((product) => !chosen.includes(product)).slice(0, SHOWN)
  const tiles = await loadTiles(ctx, [...chosen, ...others])
  return tiles
    .filter(({ isSoldOut, sale }) => !isSoldOut && !sale?.no)
    .slice(0, SHOWN)
    .map((tile) => {
      const pick = picks.find(({ productId }) => productId === tile.productId)
      return pick ? { ...tile, reason: reasonSentence(pick.reason) } : tile
    })
}
