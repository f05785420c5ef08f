import { indexTastes } from '@domain/recommendation/neighbours'
import type { Shelf } from '@domain/recommendation/shelf'
import { strongest, type Taste } from '@domain/recommendation/taste'
import type { Day } from '@domain/time'
import type { StoredTaste, TasteShelf } from '../context/recommendation'

/** By how many products a taste is known: 240 tastes of so many stay well below what one document may hold. */
export const KEPT_PRODUCTS = 30
const KEPT_SELLING = 200
const KEPT_FAITHFULNESS = 1000

type StoredShelf = Pick<TasteShelf, 'tastes' | 'popularity' | 'lately' | 'faithfulness'>

/** A shelf as it is stored, with what sold lately on that day. */
export const storedShelf = ({ index, popularity, lately, faithfulness }: Shelf, today: Day): StoredShelf => ({
  tastes: [...index.tastes].map(([alias, taste]) => ({ alias, taste: [...taste] })),
  popularity: stored(popularity, KEPT_SELLING),
  lately: stored(lately(today), KEPT_SELLING),
  faithfulness: stored(faithfulness, KEPT_FAITHFULNESS),
})

/** The stored shelf as recommendations read it, with what the shop has now; without one, nobody is like anybody. */
export function openShelf(
  shelf: StoredShelf | null,
  { categories, newcomers }: Pick<Shelf, 'categories' | 'newcomers'>,
): Shelf {
  const lately = new Map(shelf?.lately ?? [])
  return {
    index: indexTastes(new Map((shelf?.tastes ?? []).map(({ alias, taste }) => [alias, new Map(taste)]))),
    popularity: new Map(shelf?.popularity ?? []),
    lately: () => lately,
    faithfulness: new Map(shelf?.faithfulness ?? []),
    categories,
    newcomers,
  }
}

const stored = (shares: Taste, count: number): StoredTaste => [...strongest(shares, count)]
