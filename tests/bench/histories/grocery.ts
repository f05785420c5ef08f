import type { History } from '@domain/recommendation/shelf'
import { addDays } from '@domain/time'
import { dice } from './bootstrap'

/** How the households of a made-up grocer shop. */
export type GroceryShop = {
  readonly seed: number
  readonly households: number
  readonly products: number
  readonly staples: number
  readonly days: number
  /** Days between two trips. */
  readonly tripDays: number
  /** How regular consumption is: 0 = any day alike, 1 = by the clock. */
  readonly regularity: number
  /** Products taken at a trip that are no staples. */
  readonly extras: number
  /** Chance a month that a staple is given up for another. */
  readonly drift: number
}

/** Four grocers: one where stocks run out by the clock, one of pure habit, one that is mostly browsed, one with short histories. */
export const GROCERS: Readonly<Record<string, GroceryShop>> = {
  pantry: {
    seed: 11,
    households: 900,
    products: 1200,
    staples: 25,
    days: 300,
    tripDays: 8,
    regularity: 0.8,
    extras: 2,
    drift: 0.05,
  },
  habit: {
    seed: 12,
    households: 900,
    products: 1200,
    staples: 25,
    days: 300,
    tripDays: 8,
    regularity: 0,
    extras: 3,
    drift: 0.1,
  },
  browsed: {
    seed: 13,
    households: 900,
    products: 2500,
    staples: 6,
    days: 200,
    tripDays: 10,
    regularity: 0.3,
    extras: 7,
    drift: 0.15,
  },
  short: {
    seed: 14,
    households: 1500,
    products: 2000,
    staples: 12,
    days: 100,
    tripDays: 12,
    regularity: 0.5,
    extras: 5,
    drift: 0.1,
  },
}

type Staple = { productId: string; cycleDays: number; boughtOn: number }

/** Baskets of every household: staples when they run out, and extras of the household's kind and of what sells. */
export function groceryHistories(shop: GroceryShop): History[] {
  const draw = dice(shop.seed)
  const popular = (): number => Math.floor(shop.products * draw() ** 2.5)
  const product = (kind: number): string => `p${draw() < 0.6 ? (popular() * KINDS + kind) % shop.products : popular()}`
  const cycles = new Map<string, number>()
  const cycleOf = (productId: string): number => {
    const known = cycles.get(productId) ?? Math.exp(1.9 + 2 * draw())
    cycles.set(productId, known)
    return known * (0.6 + 0.8 * draw())
  }
  const staple = (kind: number, day: number): Staple => {
    const productId = product(kind)
    const cycleDays = cycleOf(productId)
    return { productId, cycleDays, boughtOn: day - draw() * cycleDays }
  }
  return Array.from({ length: shop.households }, (_, household) => {
    const kind = Math.floor(draw() * KINDS)
    const staples = Array.from({ length: Math.ceil(shop.staples * (0.5 + draw())) }, () => staple(kind, 0))
    const pace = shop.tripDays * (0.5 + draw())
    const baskets: History['baskets'][number][] = []
    for (
      let day = Math.floor(draw() * pace * 3);
      day < shop.days;
      day += Math.max(1, Math.round(pace * (0.4 + 1.2 * draw())))
    ) {
      const productIds = new Set<string>()
      staples.forEach((one, place) => {
        if (draw() < (shop.drift * pace) / 30) staples[place] = staple(kind, day)
        const due = (day + pace / 2 - one.boughtOn) / one.cycleDays
        const byClock = 1 / (1 + Math.exp(-8 * (due - 1)))
        const byHabit = 1 - Math.exp(-pace / one.cycleDays)
        if (draw() < shop.regularity * byClock + (1 - shop.regularity) * byHabit) {
          productIds.add(one.productId)
          one.boughtOn = day
        }
      })
      const extras = Math.floor(2 * shop.extras * draw() + 0.5)
      for (let extra = 0; extra < extras; extra++) productIds.add(product(kind))
      if (productIds.size > 0) baskets.push({ on: addDays('2025-01-01', day), productIds: [...productIds] })
    }
    return { memberId: `h${household}`, baskets }
  })
}

const KINDS = 12
