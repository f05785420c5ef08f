import { segmentScopes } from '@domain/analytics/scope'
import { worthWriting } from '@domain/recommendation/worth-writing'
import type { Browse } from '@domain/segment/browse-not-buy'
import { nextJudgedOn } from '@domain/segment/looks'
import type { Cadence } from '@domain/replenishment/cadence'
import { historyOf, scoreMember } from '@domain/segment/member-score'
import type { PricedOrder } from '@domain/segment/price-sensitivity'
import { tagsOf } from '@domain/segment/tags'
import { visitDaysOf, type SignedIn } from '@domain/segment/visits'
import type { Product } from '@domain/shop/product'
import { addDays, dayOf, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { MemberHistory, NextDue, StoredModels, StoredScore } from '../context/segment'
import { duesOf, soonestOf, soonOf, type DueKnowledge } from '../views/dues'
import { loadOffersTaken } from '../views/offers-taken'
import { loadPrior } from '../views/shop-prior'
import { tagFactsOf } from '../views/tag-facts'

const BATCH = 50
const PRODUCTS_AT_ONCE = 500
const SOON_DAYS = 7
const MOST_STORES = 100

/** What scoring a batch needs of the shop. */
type Shop = DueKnowledge & {
  readonly models: StoredModels
  readonly storeNames: ReadonlyMap<string, string>
  /** Orders of the batch's members as prices go. */
  readonly looksOf: ReadonlyMap<string, readonly Browse[]>
  readonly signedInOf: ReadonlyMap<string, SignedIn>
  readonly pricedOf: ReadonlyMap<string, readonly PricedOrder[]>
}

/** Scores the members who bought or whose score would be another one today; each learns when to be looked at again. */
export async function scoreMembers(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.histories.findToScore(dayOf(ctx.now), BATCH)
  const [models, known, dueModel] = await Promise.all([
    ctx.database.read('score_models', 'current'),
    loadPrior(ctx),
    ctx.database.read('due_models', 'current'),
  ])
  if (due.length === 0 || !models || !known) return { done: true }
  const ids = due.map(({ memberId }) => memberId)
  const [before, cadences, stores, views, signIns, pricedOf] = await Promise.all([
    ctx.database.readMany('member_scores', ids),
    ctx.database.readMany('member_cadences', ids),
    ctx.queries.stores.list(MOST_STORES),
    ctx.database.readMany('product_views', ids),
    ctx.database.readMany('sign_ins', ids),
    loadOffersTaken(ctx, due),
  ])
  const rhythms = new Map(cadences.map((member) => [member.memberId, member.cadences]))
  const scored = new Map(before.map((score) => [score.memberId, score]))
  const shop: Shop = {
    models,
    known,
    dueModel,
    products: await loadProducts(ctx, [
      ...cadences.flatMap((one) => one.cadences.map(({ productId }) => productId)),
      ...views.flatMap(({ looks }) => looks.map(({ productId }) => productId)),
    ]),
    storeNames: new Map(stores.map(({ storeId, name }) => [storeId, name])),
    looksOf: new Map(views.map(({ memberId, looks }) => [memberId, looks])),
    signedInOf: new Map(signIns.map((streak) => [streak.memberId, streak])),
    pricedOf,
  }
  await Promise.all(
    due.map((history) =>
      score(ctx, shop, history, rhythms.get(history.memberId) ?? [], scored.get(history.memberId) ?? null),
    ),
  )
  return { done: due.length < BATCH }
}

const FAR_OFF: Day = '9999-12-31'

async function score(
  ctx: Context,
  shop: Shop,
  { memberId, orders, counted }: MemberHistory,
  cadences: readonly Cadence[],
  before: StoredScore | null,
): Promise<void> {
  const today = dayOf(ctx.now)
  const looks = shop.looksOf.get(memberId) ?? []
  const visitDays = visitDaysOf(looks, shop.signedInOf.get(memberId) ?? null)
  const scored = scoreMember(memberId, orders, shop.models, historyOf(before), today, visitDays)
  if (!scored) {
    if (before) await ctx.queries.scores.forget(memberId)
    return ctx.queries.histories.rescore(memberId, FAR_OFF, false)
  }
  const dues = duesOf(shop, cadences, orders, today)
  const worth = worthWriting(dues, scored.score, today)
  const nextDue = soonestOf(dues)
  const bought = {
    ...{ orders, cadences, nextDue, products: shop.products, storeNames: shop.storeNames },
    looks,
    priced: shop.pricedOf.get(memberId) ?? [],
    offerShare: shop.models.offerShare ?? null,
  }
  await ctx.database.write('member_scores', memberId, {
    ...scored.score,
    tags: tagsOf(tagFactsOf(scored.score, bought, today)),
    channels: [...new Set(orders.map(({ channel }) => channel))],
    storeIds: [...new Set(orders.map(({ storeId }) => storeId))],
    nextDue,
    buysSoon: soonOf(dues),
    worth,
    worthFen: worth?.worthFen ?? 0,
  })
  const isMoved = segmentScopes(scored.score).some((scope) => !counted?.segments.includes(scope))
  await ctx.queries.histories.rescore(memberId, lookAgainOn(scored.changesOn, nextDue, looks, today), isMoved)
}

/** When the score changes by itself, or something comes due; while something is due once a week, while they browse oftener. */
function lookAgainOn(changesOn: Day, nextDue: NextDue | null, looks: readonly Browse[], today: Day): Day {
  const soonOn = nextDue ? addDays(nextDue.dueOn, -SOON_DAYS) : FAR_OFF
  const dueOn = soonOn > today ? soonOn : addDays(today, SOON_DAYS)
  return [dueOn, changesOn, nextJudgedOn(looks, today) ?? FAR_OFF].reduce((a, b) => (b < a ? b : a))
}

async function loadProducts(ctx: Context, productIds: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  const ids = [...new Set(productIds)]
  const products = new Map<string, Product>()
  for (let start = 0; start < ids.length; start += PRODUCTS_AT_ONCE)
    for (const product of await ctx.database.readMany('products', ids.slice(start, start + PRODUCTS_AT_ONCE)))
      products.set(product.productId, product)
  return products
}
