/** A drawing in other colours: its hues turned by so many degrees, its saturation and lightness multiplied. */
export type Variant = {
  readonly of: string
  readonly turn: number
  readonly saturation?: number
  readonly lightness?: number
}

/** The pictures that are another drawing in other colours. */
export const variants: Readonly<Record<string, Variant>> = {
  'cat-food-salmon': { of: 'cat-food', turn: -17, saturation: 0.9, lightness: 1.06 },
  'cat-food-kitten': { of: 'cat-food', turn: 12, saturation: 0.95, lightness: 1.16 },
  'dog-food-lamb': { of: 'dog-food', turn: 60, saturation: 1.9, lightness: 0.94 },
  'cat-litter-mix': { of: 'cat-litter', turn: 60, saturation: 1.3 },
  'cat-litter-clay': { of: 'cat-litter', turn: -118, saturation: 1.5 },
  'pet-can-chicken': { of: 'pet-can-meat', turn: 30, saturation: 0.95, lightness: 1.05 },
  'pet-can-beef': { of: 'pet-can-meat', turn: 150, saturation: 0.5, lightness: 0.92 },
  'freeze-dried-chicken': { of: 'freeze-dried-meat', turn: -112, saturation: 2.6, lightness: 1.08 },
  'freeze-dried-duck': { of: 'freeze-dried-meat', turn: 60, saturation: 1.4 },
  'coffee-beans-yunnan': { of: 'coffee-beans', turn: -18, saturation: 1.8, lightness: 1.12 },
  'coffee-beans-ethiopia': { of: 'coffee-beans', turn: 120, saturation: 0.8, lightness: 1.05 },
  'coffee-beans-decaf': { of: 'coffee-beans', turn: 175, saturation: 0.6, lightness: 1.25 },
  'drip-coffee-dark': { of: 'drip-coffee', turn: -8, saturation: 0.9, lightness: 0.66 },
  'tea-tin-oolong': { of: 'tea-tin', turn: 60, saturation: 1.4, lightness: 0.92 },
  'tea-tin-jasmine': { of: 'tea-tin', turn: -72, saturation: 1.9, lightness: 1.14 },
  'tea-tin-puer': { of: 'tea-tin', turn: -118, saturation: 2, lightness: 0.82 },
  'oat-milk-barista': { of: 'oat-milk', turn: -14, saturation: 0.75, lightness: 0.84 },
  'oat-milk-plain': { of: 'oat-milk', turn: 105, saturation: 0.45 },
  'tap-filter-shower': { of: 'tap-filter', turn: -40, saturation: 1.2 },
  'tap-filter-descaling': { of: 'tap-filter', turn: 35, saturation: 1.1 },
  'ro-filter-cotton': { of: 'ro-filter', turn: -30, saturation: 0.7, lightness: 1.14 },
  'ro-filter-carbon': { of: 'ro-filter', turn: 25, saturation: 0.7, lightness: 0.78 },
  'face-cream-night': { of: 'face-cream', turn: 235, saturation: 0.9 },
  'shampoo-conditioner': { of: 'shampoo', turn: 18, saturation: 1.1, lightness: 1.04 },
  'shampoo-body': { of: 'shampoo', turn: -28, saturation: 1.2, lightness: 1.04 },
  'shampoo-lotion': { of: 'shampoo', turn: 30, saturation: 0.8, lightness: 1.1 },
  'shampoo-hand': { of: 'shampoo', turn: 140, saturation: 0.7 },
  'toothpaste-kids': { of: 'toothpaste', turn: -143, saturation: 2.2, lightness: 1.16 },
  'cotton-towel-wet': { of: 'cotton-towel', turn: 170, saturation: 0.7 },
  'laundry-baby': { of: 'laundry', turn: -150, saturation: 1.6, lightness: 1.2 },
  'laundry-softener': { of: 'laundry', turn: 95, saturation: 1.1, lightness: 1.12 },
  'laundry-floor': { of: 'laundry', turn: -125, saturation: 1.2 },
  'tissue-soft': { of: 'tissue', turn: -75, saturation: 2, lightness: 1.06 },
  'dish-soap-tea': { of: 'dish-soap', turn: 55, saturation: 0.55, lightness: 0.9 },
  'bin-bags-drawstring': { of: 'bin-bags', turn: 90, saturation: 1.8 },
}

/** What keeps its colour whatever the rest does: caps, kraft paper, a dog's face. */
export const kept: ReadonlySet<string> = new Set([
  ...['#c9a35f', '#e9d3a6', '#b9a07a', '#c9a777', '#c9b48c', '#5b4a2c', '#b59a63'],
  ...['#6b4a30', '#b08457', '#3d2d20', '#8a7752'],
])
