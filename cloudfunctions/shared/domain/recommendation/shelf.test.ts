import { faithfulnessOf } from './faithfulness'
import { latelyOf } from './lately'
import { shelfOf } from './shelf'
import type { History } from './shelf'
import { strongest } from './taste'

const bought = (
  memberId: string,
  ...baskets: readonly (readonly [on: string, ...productIds: string[]])[]
): History => ({
  memberId,
  baskets: baskets.map(([on, ...productIds]) => ({ on, productIds })),
})

describe('what sold lately', () => {
  const lately = latelyOf([
    bought('li', ['2026-03-02', 'coat'], ['2026-05-04', 'shirt', 'shirt']),
    bought('wang', ['2026-05-05', 'shirt', 'hat'], ['2026-05-30', 'sandals']),
  ])

  test('is the share of the baskets of four weeks, each product once a basket', () => {
    expect(Object.fromEntries(lately('2026-05-29'))).toEqual({ shirt: 1, hat: 0.5 })
  })

  test('forgets what sold before them', () => {
    expect(lately('2026-05-29').has('coat')).toBe(false)
    expect(Object.fromEntries(lately('2026-03-20'))).toEqual({ coat: 1 })
  })

  test('does not know the day that is asked for, nor what comes after it', () => {
    expect(lately('2026-05-30').has('sandals')).toBe(false)
    expect(lately('2026-05-04').size).toBe(0)
  })
})

describe('what is bought again', () => {
  const weekly = Array.from({ length: 20 }, (_, week) => `2026-0${1 + Math.floor(week / 4)}-0${1 + (week % 4)}`)
  const faithfulness = faithfulnessOf([
    bought('li', ...weekly.map((on): [string, ...string[]] => [on, 'milk', `gift-${on}`])),
  ])

  test('stands high, what never was stands low, and both lie within 0 and 1', () => {
    expect(faithfulness.get('milk')).toBeGreaterThan(0.6)
    expect(faithfulness.get('gift-2026-01-01')).toBeLessThan(0.1)
    for (const share of faithfulness.values()) expect(share >= 0 && share <= 1).toBe(true)
  })

  test('a basket that nothing followed says what the shop says', () => {
    expect(faithfulnessOf([bought('li', ['2026-01-01', 'tea'])]).get('tea')).toBe(0)
    expect(faithfulness.get('gift-2026-05-04')).toBeCloseTo(19 / (19 + (19 * 20) / 2), 9)
  })
})

test('a taste is known by its strongest products, what sells by all', () => {
  const shelf = shelfOf([bought('li', ['2026-01-01', 'tea', 'cup'], ['2026-01-08', 'tea'])], 0.75, 1)
  expect([...(shelf.index.tastes.get('li')?.keys() ?? [])]).toEqual(['tea'])
  expect([...shelf.popularity.keys()].sort()).toEqual(['cup', 'tea'])
})

test('the strongest come largest first, also where all are kept; equal ones by their ids', () => {
  const taste = new Map([
    ['cup', 0.2],
    ['tea', 0.9],
    ['ape', 0.2],
  ])
  expect([...strongest(taste, 5).keys()]).toEqual(['tea', 'ape', 'cup'])
  expect([...strongest(taste, 2).keys()]).toEqual(['tea', 'ape'])
})
