import { worthWriting, type KnownDue } from '@domain/recommendation/worth-writing'
import { predict } from '@domain/replenishment/predict'
import type { Cadence } from '@domain/replenishment/cadence'
import { historyOf, scoreMember } from '@domain/segment/member-score'
import type { ScoreModels } from '@domain/segment/score-models'
import { tagsOf } from '@domain/segment/tags'
import type { Product } from '@domain/shop/product'
import { addDays, dayOf, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { MemberHistory, NextDue, StoredScore } from '../context/segment'
import { loadPrior, type ShopPrior } from '../views/shop-prior'
import { tagFactsOf } from '../views/tag-facts'

const BATCH = 50
const PRODUCTS_AT_ONCE = 500
const SOON_DAYS = 7

/** What scoring a batch needs of the shop. */
type Shop = {
  readonly models: ScoreModels
  readonly known: ShopPrior
  readonly products: ReadonlyMap<string, Product>
}

/** Scores the members who bought or whose score would be another one today; each learns when to be looked at again. */
export async function scoreMembers(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.histories.findToScore(dayOf(ctx.now), BATCH)
  const [models, known] = await Promise.all([ctx.database.read('score_models', 'current'), loadPrior(ctx)])
  if (due.length === 0 || !models || !known) return { done: true }
  const ids = due.map(({ memberId }) => memberId)
  const [before, cadences] = await Promise.all([
    ctx.database.readMany('member_scores', ids),
    ctx.database.readMany('member_cadences', ids),
  ])
  const rhythms = new Map(cadences.map((member) => [member.memberId, member.cadences]))
  const scored = new Map(before.map((score) => [score.memberId, score]))
  const shop: Shop = {
    models,
    known,
    products: await loadProducts(
      ctx,
      cadences.flatMap((one) => one.cadences),
    ),
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
  { memberId, orders }: MemberHistory,
  cadences: readonly Cadence[],
  before: StoredScore | null,
): Promise<void> {
  const today = dayOf(ctx.now)
  const scored = scoreMember(memberId, orders, shop.models, historyOf(before), today)
  if (!scored) {
    if (before) await ctx.queries.scores.forget(memberId)
    return ctx.queries.histories.rescore(memberId, FAR_OFF)
  }
  const dues = duesOf(shop, cadences, today)
  const worth = worthWriting(dues, scored.score, today)
  const nextDue = soonestOf(dues)
  await ctx.database.write('member_scores', memberId, {
    ...scored.score,
    tags: tagsOf(tagFactsOf(scored.score, { orders, cadences, products: shop.products, nextDue }, today)),
    channels: [...new Set(orders.map(({ channel }) => channel))],
    storeIds: [...new Set(orders.map(({ storeId }) => storeId))],
    nextDue,
    worth,
    worthFen: worth?.worthFen ?? 0,
  })
  await ctx.queries.histories.rescore(memberId, lookAgainOn(scored.changesOn, nextDue, today))
}

const duesOf = ({ known, products }: Shop, cadences: readonly Cadence[], today: Day): readonly KnownDue[] =>
  cadences.map((cadence) => ({
    cadence,
    prediction: predict(cadence, known.prior, today, known.calibration),
    productName: products.get(cadence.productId)?.name ?? cadence.productId,
  }))

function soonestOf(dues: readonly KnownDue[]): NextDue | null {
  const coming = dues
    .flatMap(({ prediction, productName }) =>
      prediction.answer === 'due' && prediction.state !== 'lapsed'
        ? [{ productId: prediction.productId, productName, dueOn: prediction.dueOn }]
        : [],
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return coming[0] ?? null
}

/** When the score changes by itself, or something comes due; while something is due, once a week. */
function lookAgainOn(changesOn: Day, nextDue: NextDue | null, today: Day): Day {
  const soonOn = nextDue ? addDays(nextDue.dueOn, -SOON_DAYS) : FAR_OFF
  const dueOn = soonOn > today ? soonOn : addDays(today, SOON_DAYS)
  return dueOn < changesOn ? dueOn : changesOn
}

async function loadProducts(ctx: Context, cadences: readonly Cadence[]): Promise<ReadonlyMap<string, Product>> {
  const ids = [...new Set(cadences.map(({ productId }) => productId))]
  const products = new Map<string, Product>()
  for (let start = 0; start < ids.length; start += PRODUCTS_AT_ONCE)
    for (const product of await ctx.database.readMany('products', ids.slice(start, start + PRODUCTS_AT_ONCE)))
      products.set(product.productId, product)
  return products
}
