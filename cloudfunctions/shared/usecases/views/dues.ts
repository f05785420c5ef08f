import type { KnownDue } from '@domain/recommendation/worth-writing'
import type { Cadence } from '@domain/replenishment/cadence'
import { memberActivityOf } from '@domain/replenishment/due-within/activity'
import { probabilityWithin } from '@domain/replenishment/due-within/due-within'
import { sceneOf } from '@domain/replenishment/due-within/scenes'
import { predict } from '@domain/replenishment/predict'
import type { PastOrder } from '@domain/segment/past-orders'
import type { Product } from '@domain/shop/product'
import type { Day } from '@domain/time'
import type { StoredDueModel } from '../context/replenishment'
import type { NextDue } from '../context/segment'
import type { ShopPrior } from './shop-prior'

/** Days ahead that "soon" means. */
export const SOON_DAYS = 14

/** What the shop knows of when products are bought again; without a model nobody says how likely that is soon. */
export type DueKnowledge = {
  readonly known: ShopPrior
  readonly dueModel: StoredDueModel | null
  readonly products: ReadonlyMap<string, Product>
}

/** What is said of each product of a member: when it is due, and how likely it is bought within two weeks. */
export function duesOf(
  { known, dueModel, products }: DueKnowledge,
  cadences: readonly Cadence[],
  orders: readonly PastOrder[],
  today: Day,
): readonly KnownDue[] {
  const chanceOf = dueModel ? chancesBy(dueModel, known, cadences, orders, today) : () => null
  return cadences.map((cadence) => ({
    cadence,
    prediction: predict(cadence, known.prior, today, known.calibration),
    productName: products.get(cadence.productId)?.name ?? cadence.productId,
    buysSoon: chanceOf(cadence),
  }))
}

function chancesBy(
  { model, products, rates }: StoredDueModel,
  { prior }: ShopPrior,
  cadences: readonly Cadence[],
  orders: readonly PastOrder[],
  today: Day,
): (cadence: Cadence) => number {
  const visitedOn = [...new Set(orders.map(({ on }) => on))].sort()
  const member = memberActivityOf(cadences, visitedOn)
  const shop = { products: new Map(products), rates, prior }
  return (cadence) => probabilityWithin(model, sceneOf(cadence, member, shop, today))
}

/** What runs out first of what a member rebuys; null: nothing does. */
export function soonestOf(dues: readonly KnownDue[]): NextDue | null {
  const coming = dues
    .flatMap(({ prediction, productName }) =>
      prediction.answer === 'due' && prediction.state !== 'lapsed'
        ? [{ productId: prediction.productId, productName, dueOn: prediction.dueOn }]
        : [],
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return coming[0] ?? null
}

/** How likely the likeliest of a member's products is bought within two weeks, 0–1; null: nobody says. */
export const soonOf = (dues: readonly KnownDue[]): number | null =>
  dues.reduce<number | null>((most, { buysSoon }) => (buysSoon === null ? most : Math.max(most ?? 0, buysSoon)), null)
