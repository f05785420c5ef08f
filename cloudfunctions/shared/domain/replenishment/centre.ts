import type { CatalogueEntry } from './catalogue-entry'
import { silentRhythm } from './product-rhythm'
import type { ProductRhythm } from './product-rhythm'
import { LEAST_SPREAD, sumPerPack } from './spread'
import type { Spread } from './spread'
import { sumOver } from './sum-over'

/** A belief about a product's typical log-interval for one pack, and what it rests on. */
export type Centre = {
  readonly log: number
  readonly variance: number
  readonly source: 'members' | GuessSource
}

type GuessSource = 'catalogue' | 'category' | 'shop'

/** The beliefs of all products that have intervals or stand in the catalogue, and of any other product of the shop. */
export type Centres = { readonly shop: Centre | null; readonly products: ReadonlyMap<string, Centre> }

/** From how many intervals and members on a product speaks for itself, and a category for its products. */
const ENOUGH_INTERVALS = 5
const ENOUGH_MEMBERS = 3
const ENOUGH_PRODUCTS = 3

// Products of a shop differ by ±60 % (0.22 ≈ 0.47²), catalogue cycles are wrong by as much, until the shop shows otherwise.
const SPREAD_GUESS = 0.22
const GUESS_WEIGHT = 4

type Seen = { readonly productId: string; readonly log: number; readonly variance: number }
type Guess = { readonly log: number; readonly source: GuessSource }

/** Draws each product's own centre towards its catalogue cycle, or its category's centre, or the shop's. */
export function fitCentres(
  rhythms: ReadonlyMap<string, ProductRhythm>,
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  spread: Spread,
  sizeElasticity: number,
): Centres {
  const seen = [...rhythms.values()].flatMap((rhythm) => seenOf(rhythm, spread, sizeElasticity))
  const shopLog = seen.length > 0 ? meanOf(seen) : null
  const categoryLogs = categoryMeans(seen, catalogue, shopLog)
  const guess = (productId: string): Guess | null => guessOf(catalogue.get(productId), categoryLogs, shopLog)
  const spreadOf = spreadAround(seen, guess)
  const own = new Map(seen.map((one) => [one.productId, one]))
  const products = new Map<string, Centre>()
  for (const productId of new Set([...own.keys(), ...catalogue.keys()])) {
    const start = guess(productId)
    if (start === null) continue
    products.set(
      productId,
      blend(start, spreadOf[start.source], own.get(productId), rhythms.get(productId) ?? silentRhythm(productId)),
    )
  }
  return {
    shop: shopLog === null ? null : { log: shopLog, variance: spreadOf.shop, source: 'shop' },
    products,
  }
}

function seenOf(rhythm: ProductRhythm, spread: Spread, sizeElasticity: number): Seen[] {
  const { productId, intervals, sumSizeSq } = rhythm
  if (intervals <= 0) return []
  const variance = (spread.between * sumSizeSq) / intervals ** 2 + spread.within / intervals
  return [{ productId, log: sumPerPack(rhythm, sizeElasticity) / intervals, variance }]
}

function guessOf(
  entry: CatalogueEntry | undefined,
  categoryLogs: ReadonlyMap<string, number>,
  shopLog: number | null,
): Guess | null {
  if (entry !== undefined && entry.cycleDays !== null && entry.cycleDays > 0)
    return { log: Math.log(entry.cycleDays), source: 'catalogue' }
  const categoryLog = entry === undefined ? undefined : categoryLogs.get(entry.category)
  if (categoryLog !== undefined) return { log: categoryLog, source: 'category' }
  return shopLog === null ? null : { log: shopLog, source: 'shop' }
}

function categoryMeans(
  seen: readonly Seen[],
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  shopLog: number | null,
): Map<string, number> {
  const groups = new Map<string, Seen[]>()
  for (const one of seen) {
    const category = catalogue.get(one.productId)?.category
    if (category !== undefined) groups.set(category, [...(groups.get(category) ?? []), one])
  }
  const shop = shopLog === null ? [] : [{ productId: '', log: shopLog, variance: 0 }]
  return new Map(
    [...groups]
      .filter(([, group]) => group.length >= ENOUGH_PRODUCTS)
      .map(([category, group]) => [category, meanOf([...group, ...shop])]),
  )
}

/** How far products lie from what was guessed for them, by the kind of guess: a moment estimate of the variance. */
function spreadAround(
  seen: readonly Seen[],
  guess: (productId: string) => Guess | null,
): Readonly<Record<GuessSource, number>> {
  const around = (source: GuessSource): number => {
    const misses = seen.flatMap(({ productId, log, variance }) => {
      const start = guess(productId)
      return start?.source === source ? [{ square: (log - start.log) ** 2, variance }] : []
    })
    const weightOf = (miss: { readonly variance: number }): number => SPREAD_GUESS / (SPREAD_GUESS + miss.variance)
    const excess = sumOver(misses, (miss) => weightOf(miss) * (miss.square - miss.variance))
    return Math.max(LEAST_SPREAD, (excess + GUESS_WEIGHT * SPREAD_GUESS) / (sumOver(misses, weightOf) + GUESS_WEIGHT))
  }
  return { catalogue: around('catalogue'), category: around('category'), shop: around('shop') }
}

function blend(start: Guess, spread: number, own: Seen | undefined, rhythm: ProductRhythm): Centre {
  if (own === undefined) return { ...start, variance: spread }
  const weight = spread / (spread + own.variance)
  const isEnough = rhythm.intervals >= ENOUGH_INTERVALS && rhythm.pairs >= ENOUGH_MEMBERS
  return {
    log: weight * own.log + (1 - weight) * start.log,
    variance: weight * own.variance,
    source: isEnough ? 'members' : start.source,
  }
}

const precisionOf = (one: Seen): number => 1 / (SPREAD_GUESS + one.variance)

const meanOf = (seen: readonly Seen[]): number =>
  sumOver(seen, (one) => one.log * precisionOf(one)) / sumOver(seen, precisionOf)
