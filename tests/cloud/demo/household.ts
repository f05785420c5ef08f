import type { DemoProduct } from './catalog/catalog'
import type { Chance } from './chance'

/** What sort of home needs a kind of product: the share of homes of that sort, and who among them buys it here. */
const needs: readonly {
  readonly home: string
  readonly share: number
  readonly kinds: Readonly<Record<string, number>>
}[] = [
  { home: 'cat', share: 0.3, kinds: { 'cat-food': 0.95, 'cat-litter': 0.6, 'pet-can': 0.3, 'freeze-dried': 0.25 } },
  { home: 'dog', share: 0.15, kinds: { 'dog-food': 0.95, 'pet-can': 0.25, 'freeze-dried': 0.2 } },
  { home: 'coffee', share: 0.32, kinds: { 'coffee-beans': 0.6, 'drip-coffee': 0.45, 'oat-milk': 0.35 } },
  { home: 'tea', share: 0.18, kinds: { 'tea-tin': 0.9 } },
  { home: 'water', share: 0.3, kinds: { 'jug-filter': 0.5, 'tap-filter': 0.35, 'ro-filter': 0.35 } },
  { home: 'care', share: 0.28, kinds: { 'face-cream': 0.35, shampoo: 0.5, toothpaste: 0.4, sunscreen: 0.25 } },
  { home: 'cotton', share: 0.2, kinds: { 'cotton-towel': 0.9 } },
  { home: 'cleaning', share: 0.35, kinds: { laundry: 0.45, 'dish-soap': 0.4, 'bin-bags': 0.35 } },
  { home: 'paper', share: 0.25, kinds: { tissue: 0.6, 'toilet-roll': 0.5 } },
]

/** The products a home keeps buying: one of each kind it needs, at least one in all. */
export function wantedBy(chance: Chance, products: readonly DemoProduct[]): readonly DemoProduct[] {
  const kinds = needs.flatMap(({ share, kinds: shares }) =>
    chance.happens(share) ? Object.keys(shares).filter((kind) => chance.happens(shares[kind] ?? 0)) : [],
  )
  const wanted = [...new Set(kinds)].flatMap((kind) => {
    const choices = products.filter(({ picture }) => picture.startsWith(kind))
    return choices.length === 0 ? [] : [chance.pick(choices)]
  })
  return wanted.length === 0 ? [chance.pick(products)] : wanted
}
