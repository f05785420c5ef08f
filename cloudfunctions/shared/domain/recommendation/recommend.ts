import { probabilityOf } from '../replenishment/due-within/logistic'
import type { Logistic } from '../replenishment/due-within/logistic'
import type { Day } from '../time'
import { bestsellersOf } from './bestsellers'
import { nearest, tasteAround } from './neighbours'
import type { Neighbour } from './neighbours'
import { candidatesOf } from './ranker'
import type { Shelf } from './shelf'
import { tasteOf } from './taste'
import type { Basket, Taste } from './taste'

/** Whom we recommend to. `wantsPersonal` false means: nothing that is known of this member may play a part. */
export type Shopper = {
  readonly memberId: string
  readonly baskets: readonly Basket[]
  readonly today: Day
  readonly wantsPersonal: boolean
}

/** How much the parts of a score count beside the member's own habit, and how own habit is read. */
export type Blend = {
  readonly decay: number
  readonly neighbours: number
  readonly neighbourWeight: number
  readonly popularityWeight: number
  /** Of what sold in the last weeks, beside what sold ever. */
  readonly latelyWeight: number
  /** What the shop's own next baskets have taught; replaces the sum of the parts. */
  readonly ranker?: Logistic
}

/** Why a product is shown, with what is needed to say so. */
export type Reason =
  | { readonly code: 'bought-before'; readonly times: number }
  | { readonly code: 'people-like-you'; readonly people: number }
  | { readonly code: 'new-in-category'; readonly category: string }
  | { readonly code: 'popular' }

/** A product to show, its score (comparable within one answer only), and why. */
export type Recommendation = { readonly productId: string; readonly score: number; readonly reason: Reason }

/** Apart: what they buy again, and what they have not bought yet. */
export type Recommendations = {
  readonly repeat: readonly Recommendation[]
  readonly explore: readonly Recommendation[]
}

/** What held up on histories of several kinds; `chooseBlend` looks for better on a shop's own. */
export const USUAL_BLEND: Blend = {
  decay: 0.75,
  neighbours: 100,
  neighbourWeight: 1,
  popularityWeight: 1,
  latelyWeight: 0,
}

/** What to show a member: at most `count` of each kind, never what is in `exclude` (sold out, or just bought). */
export function recommend(
  shopper: Shopper,
  shelf: Shelf,
  {
    count,
    exclude = new Set(),
    blend = USUAL_BLEND,
  }: { readonly count: number; readonly exclude?: ReadonlySet<string>; readonly blend?: Blend },
): Recommendations {
  const allowed = (productId: string): boolean => !exclude.has(productId)
  if (!shopper.wantsPersonal || shopper.baskets.length === 0)
    return { repeat: [], explore: best(popular(shelf), count, allowed) }
  const { own, people, all } = scoresOf(shopper, shelf, blend, count + exclude.size)
  const isOwn = ({ productId }: Scored): boolean => own.has(productId)
  const unknown = [...newcomersFor(own, shelf), ...all].filter((one) => !isOwn(one))
  const told = ({ productId, score, from }: Scored): Recommendation => ({
    productId,
    score,
    reason: reasonOf(productId, from, shopper, people, shelf),
  })
  return { repeat: best(all.filter(isOwn), count, allowed).map(told), explore: best(unknown, count, allowed).map(told) }
}

type Scored = { readonly productId: string; readonly score: number; readonly from: Reason['code'] }

function scoresOf(shopper: Shopper, shelf: Shelf, blend: Blend, most: number) {
  const own = tasteOf(shopper.baskets, blend.decay)
  const people = nearest(shelf.index, shopper.memberId, own, blend.neighbours)
  const around = tasteAround(shelf.index, people)
  const ranked = blend.ranker === undefined ? null : rankedBy(blend.ranker, shopper, shelf, around, blend)
  const soldLately = shelf.lately(shopper.today)
  // No other ones can come among the first.
  const popular = [shelf.popularity, soldLately].flatMap((taste) => bestsellersOf(taste, most + own.size))
  const all = [...new Set([...own.keys(), ...around.keys(), ...popular])].map((productId): Scored => {
    const habit = own.get(productId) ?? 0
    const liked = blend.neighbourWeight * (around.get(productId) ?? 0)
    const sold =
      blend.popularityWeight * (shelf.popularity.get(productId) ?? 0) +
      blend.latelyWeight * (soldLately.get(productId) ?? 0)
    const from = habit > 0 ? 'bought-before' : liked >= sold ? 'people-like-you' : 'popular'
    // What the ranking does not know stands after all that it knows, by what sells.
    const score = ranked === null ? habit + liked + sold : (ranked.get(productId) ?? 1e-6 * (liked + sold))
    return { productId, score, from }
  })
  return { own, people, all }
}

const rankedBy = (ranker: Logistic, shopper: Shopper, shelf: Shelf, around: Taste, blend: Blend): Map<string, number> =>
  new Map(
    candidatesOf(shopper, around, shelf, blend).map(({ productId, features }) => [
      productId,
      probabilityOf(ranker, features),
    ]),
  )

function reasonOf(
  productId: string,
  from: Reason['code'],
  { baskets }: Shopper,
  people: readonly Neighbour[],
  { index, categories }: Shelf,
): Reason {
  switch (from) {
    case 'bought-before':
      return { code: from, times: baskets.filter(({ productIds }) => productIds.includes(productId)).length }
    case 'people-like-you':
      return { code: from, people: people.filter(({ memberId }) => index.tastes.get(memberId)?.has(productId)).length }
    case 'new-in-category':
      return { code: from, category: categories.get(productId) as string }
    case 'popular':
      return { code: from }
  }
}

/** New products stand where the member's liking of their category puts them: nobody's habit can speak for them yet. */
function newcomersFor(own: Taste, { newcomers, categories, popularity }: Shelf): Scored[] {
  if (newcomers.length === 0) return []
  const total = [...own.values()].reduce((sum, share) => sum + share, 0)
  const liking = new Map<string, number>()
  for (const [productId, share] of own) {
    const category = categories.get(productId)
    if (category !== undefined) liking.set(category, (liking.get(category) ?? 0) + share / total)
  }
  const usual = popularity.get(bestsellersOf(popularity, 1)[0] ?? '') ?? 0
  return newcomers.flatMap((productId) => {
    const category = categories.get(productId)
    const share = category === undefined ? 0 : (liking.get(category) ?? 0)
    return share > 0 ? [{ productId, score: share * usual, from: 'new-in-category' }] : []
  })
}

const popular = ({ popularity }: Shelf): Recommendation[] =>
  [...popularity].map(([productId, score]) => ({ productId, score, reason: { code: 'popular' } }))

/** The highest scores, each product once; equal ones by id, so that the answer is the same every time. */
function best<T extends { readonly productId: string; readonly score: number }>(
  scored: readonly T[],
  count: number,
  allowed: (productId: string) => boolean,
): T[] {
  const once = new Map<string, T>()
  for (const one of scored) if (allowed(one.productId) && !once.has(one.productId)) once.set(one.productId, one)
  return [...once.values()].sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1)).slice(0, count)
}
