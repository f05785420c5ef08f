import { addDays } from '@domain/time'
import { chanceOf } from './chance'
import type { Chance } from './chance'

/** A line of a made-up shop's file; what is brought back has packs below 0. */
export type MadeUpLine = {
  readonly customer: string
  readonly day: number
  readonly sku: string
  readonly packs: number
  readonly yuan: number
}

/** A made-up shop: what its name promises, from a seed. */
export type MadeUpShop = (seed: number) => MadeUpLine[]

/** Customers who buy a few products each, every product at a rhythm of its own. */
type StreamShop = {
  readonly customers: number
  readonly products: number
  /** Products of a customer, from and up to. */
  readonly each: readonly [number, number]
  /** Typical days between two purchases of a product, from and up to. */
  readonly cycleDays: readonly [number, number]
  /** How far a customer's cycle lies from the product's, and how far an interval from the customer's cycle. */
  readonly between: number
  readonly variation: number
  readonly days: number
  /** First purchases up to this share of the days. */
  readonly joinBy: number
  /** Share that is gone before the end. */
  readonly leave: number
  readonly packs: (chance: Chance) => number
  /** How interval length grows with the packs. */
  readonly elasticity: number
  /** Chance that what was bought comes back. */
  readonly returned: number
  /** How much more is bought in the middle of the year than at its ends. */
  readonly season: number
}

const STEADY: StreamShop = {
  customers: 500,
  products: 80,
  each: [1, 4],
  cycleDays: [14, 60],
  between: 0.3,
  variation: 0.15,
  days: 400,
  joinBy: 0.6,
  leave: 0.3,
  packs: () => 1,
  elasticity: 0,
  returned: 0,
  season: 0,
}

const bulk = (chance: Chance): number => Math.ceil(20 * Math.exp(chance.normal()))

/** Shops unlike one another and unlike any file here. */
export const MADE_UP_SHOPS: Readonly<Record<string, MadeUpShop>> = {
  'by the clock': streams({ ...STEADY, variation: 0.1 }),
  'nearly by the clock': streams({ ...STEADY, variation: 0.2, between: 0.6 }),
  'one cycle for all': streams({ ...STEADY, cycleDays: [28, 32], between: 0.02, variation: 0.12 }),
  irregular: streams({ ...STEADY, variation: 0.7 }),
  'by chance': streams({ ...STEADY, variation: 1, between: 0.5 }),
  'sixty customers': streams({ ...STEADY, customers: 60, variation: 0.4 }),
  'twelve days': streams({ ...STEADY, customers: 600, cycleDays: [2, 6], variation: 0.4, days: 12, joinBy: 0.8 }),
  'opened in the middle': streams({ ...STEADY, variation: 0.4, joinBy: 1, customers: 800 }),
  'business customers': streams({ ...STEADY, packs: bulk, elasticity: 0.7, variation: 0.3, each: [2, 8] }),
  'much brought back': streams({ ...STEADY, variation: 0.5, returned: 0.3 }),
  seasonal: streams({ ...STEADY, variation: 0.5, season: 0.8 }),
  fashion: fashion({ customers: 1500, products: 3000, days: 500 }),
  'corner grocer': supermarket({ households: 250, products: 200, days: 250, staples: 40, basket: [4, 12] }),
  supermarket: supermarket({ households: 400, products: 50_000, days: 300, staples: 90, basket: [10, 30] }),
}

/** A shop's file: one line a purchase. */
export const fileLinesOf = (lines: readonly MadeUpLine[]): string[] => [
  'customer,date,sku,qty,amount',
  ...lines.map(
    ({ customer, day, sku, packs, yuan }) =>
      `${customer},${addDays('2024-01-01', day)},${sku},${packs},${yuan.toFixed(2)}`,
  ),
]

function streams(shop: StreamShop): MadeUpShop {
  return (seed) => {
    const chance = chanceOf(seed)
    const cycles = Array.from({ length: shop.products }, () => chance.between(...shop.cycleDays))
    const prices = cycles.map(() => chance.between(10, 90))
    return Array.from({ length: shop.customers }, (_, customer) => {
      const joined = chance.share() ** 0.7 * shop.days * shop.joinBy
      const left = chance.share() < shop.leave ? chance.between(joined, shop.days) : shop.days
      const skus = new Set(
        Array.from({ length: Math.round(chance.between(...shop.each)) }, () => chance.whole(shop.products)),
      )
      return [...skus].flatMap((sku) => {
        const own = (cycles[sku] ?? 30) * Math.exp(shop.between * chance.normal())
        return stream(shop, chance, { own, joined, left }).map(({ day, packs }) => ({
          customer: `c${customer}`,
          day,
          sku: `p${sku}`,
          packs,
          yuan: packs * (prices[sku] ?? 20),
        }))
      })
    }).flat()
  }
}

function stream(
  { variation, packs: packsOf, elasticity, returned, season, days }: StreamShop,
  chance: Chance,
  { own, joined, left }: { readonly own: number; readonly joined: number; readonly left: number },
): { day: number; packs: number }[] {
  const bought: { day: number; packs: number }[] = []
  const usual = packsOf(chance)
  for (let at = joined + chance.share() * own * 0.5; at < left;) {
    const packs = Math.max(1, Math.round(usual * Math.exp(elasticity > 0 ? 0.5 * chance.normal() : 0)))
    const day = Math.floor(at)
    bought.push({ day, packs })
    if (chance.share() < returned && day + 5 < days) bought.push({ day: day + 5, packs: -packs })
    const pace = 1 + season * Math.sin((2 * Math.PI * at) / 365)
    at += (chance.gamma(own, variation) * (packs / usual) ** elasticity) / pace
  }
  return bought
}

/** Seldom, then much at once; every few weeks other goods. */
function fashion(shop: { readonly customers: number; readonly products: number; readonly days: number }): MadeUpShop {
  return (seed) => {
    const chance = chanceOf(seed)
    return Array.from({ length: shop.customers }, (_, customer) => {
      const lines: MadeUpLine[] = []
      const pause = chance.gamma(150, 0.8) + 10
      for (let at = chance.share() * pause; at < shop.days; at += chance.gamma(pause, 1)) {
        const visits = 1 + chance.poisson(0.7)
        for (let visit = 0; visit < visits; visit++) {
          const day = Math.floor(at + visit * chance.between(1, 6))
          const pieces = day < shop.days ? 1 + chance.poisson(1) : 0
          for (let piece = 0; piece < pieces; piece++) {
            const inSeason = Math.floor((day / shop.days) * shop.products * 0.8 + chance.share() * shop.products * 0.2)
            lines.push({ customer: `c${customer}`, day, sku: `p${inSeason}`, packs: 1, yuan: chance.between(80, 600) })
          }
        }
      }
      return lines
    }).flat()
  }
}

type Supermarket = {
  readonly households: number
  readonly products: number
  readonly days: number
  /** Products a household buys again and again. */
  readonly staples: number
  /** Products in a basket, from and up to. */
  readonly basket: readonly [number, number]
}

/** Weekly trips on the household's own weekday: what runs out of its staples, and a long tail. */
function supermarket(shop: Supermarket): MadeUpShop {
  return (seed) => {
    const chance = chanceOf(seed)
    const popular = (): number => Math.floor(shop.products ** chance.share() - 1 + chance.share())
    return Array.from({ length: shop.households }, (_, household) => {
      const staples = Array.from({ length: shop.staples }, () => ({
        sku: popular(),
        cycle: chance.gamma(35, 0.8) + 5,
        left: chance.share() * 30,
      }))
      const every = chance.share() < 0.7 ? 7 : chance.between(3, 14)
      const usual = chance.between(...shop.basket)
      const lines: MadeUpLine[] = []
      let before = 0
      for (let at = chance.whole(20); at < shop.days; at += Math.max(1, Math.round(every + 0.8 * chance.normal()))) {
        for (const staple of staples) staple.left -= at - before
        before = at
        const wanted = staples.filter(({ left }) => left < every / 2).sort((a, b) => a.left - b.left)
        const size = Math.max(1, Math.round(chance.gamma(usual, 0.35)))
        const taken = new Set<number>()
        for (const staple of wanted.slice(0, Math.ceil(size * 0.7))) {
          taken.add(staple.sku)
          staple.left = chance.gamma(staple.cycle, 0.35)
        }
        while (taken.size < size) taken.add(popular())
        for (const sku of taken)
          lines.push({
            customer: `h${household}`,
            day: at,
            sku: `p${sku}`,
            packs: 1 + chance.poisson(0.2),
            yuan: 5 + (sku % 40),
          })
      }
      return lines
    }).flat()
  }
}
