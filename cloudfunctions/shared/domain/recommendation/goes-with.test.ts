import { companionsOf, countTogether } from './goes-with'
import type { Companion } from './goes-with'
import type { Basket } from './taste'

const basket = (...productIds: string[]): Basket => ({ on: '2026-01-01', productIds })
const ids = (list: readonly Companion[]): string[] => list.map(({ productId }) => productId)

describe('what goes with it', () => {
  const baskets = [
    ...Array.from({ length: 8 }, () => basket('razor', 'blades', 'soap')),
    ...Array.from({ length: 20 }, () => basket('soap')),
    ...Array.from({ length: 20 }, () => basket('milk')),
    basket('razor', 'milk'),
    basket(),
  ]

  test('blades go with a razor; soap goes with everything, so with nothing', () => {
    const companions = companionsOf(countTogether(baskets), 'razor', 5)
    expect(companions[0]).toMatchObject({ productId: 'blades', baskets: 8 })
    expect(ids(companions)).not.toContain('milk')
    expect((companions.find(({ productId }) => productId === 'soap')?.lift ?? 0) < (companions[0]?.lift ?? 0)).toBe(
      true,
    )
  })

  test('once together is chance; unknown goods go with nothing', () => {
    expect(companionsOf(countTogether([basket('a', 'b')]), 'a', 5)).toEqual([])
    expect(companionsOf(countTogether(baskets), 'unknown', 5)).toEqual([])
  })

  test('equally strong ones come in a fixed order, and a wholesaler’s order is left out', () => {
    const pairs = Array.from({ length: 5 }, () => basket('b', 'a', 'c'))
    const noise = Array.from({ length: 30 }, () => basket('z'))
    expect(ids(companionsOf(countTogether([...pairs, ...noise]), 'b', 5))).toEqual(['a', 'c'])
    const huge = basket(...Array.from({ length: 61 }, (_, index) => `p${index}`))
    expect(countTogether([huge]).baskets).toBe(0)
  })
})
