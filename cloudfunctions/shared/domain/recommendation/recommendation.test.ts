import fc from 'fast-check'
import { indexTastes, nearest, tasteAround } from './neighbours'
import { reasonSentence } from './reason-sentence'
import { recommend } from './recommend'
import type { Shopper } from './recommend'
import { shelfOf } from './shelf'
import type { History, Shelf } from './shelf'
import { blendTastes, tasteOf } from './taste'
import type { Basket } from './taste'

const basket = (...productIds: string[]): Basket => ({ on: '2026-01-01', productIds })
const history = (memberId: string, ...baskets: Basket[]): History => ({ memberId, baskets })
const shopper = (memberId: string, baskets: readonly Basket[], wantsPersonal = true): Shopper => ({
  memberId,
  baskets,
  today: '2026-01-20',
  wantsPersonal,
})
const ids = (list: readonly { readonly productId: string }[]): string[] => list.map(({ productId }) => productId)

/** Cat people and tea people, and soap that everybody buys. */
const HISTORIES: readonly History[] = [
  history('cat1', basket('cat-food', 'litter', 'soap'), basket('cat-food', 'litter')),
  history('cat2', basket('cat-food', 'litter', 'toy'), basket('litter', 'toy', 'soap')),
  history('cat3', basket('cat-food', 'toy', 'soap')),
  history('tea1', basket('tea', 'cup', 'soap'), basket('tea')),
  history('tea2', basket('tea', 'honey', 'soap'), basket('tea', 'cup')),
  history('tea3', basket('honey', 'tea', 'soap')),
]
const SHELF: Shelf = {
  ...shelfOf(HISTORIES, 0.75),
  categories: new Map([
    ['cat-food', 'cat'],
    ['litter', 'cat'],
    ['new-flavour', 'cat'],
    ['tea', 'drinks'],
    ['new-tea', 'drinks'],
  ]),
  newcomers: ['new-flavour', 'new-tea', 'unsorted'],
}

describe('taste', () => {
  test('recent baskets count more', () => {
    const taste = tasteOf([basket('tea'), basket('cup'), basket('cup', 'cup')], 0.5)
    expect(taste.get('cup')).toBeCloseTo(1.5 / 1.75, 9)
    expect(taste.get('tea')).toBeCloseTo(0.25 / 1.75, 9)
  })

  test('shares lie between 0 and 1, and of what is in every basket it is 1', () => {
    const products = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(products, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (list, decay) => {
          const taste = tasteOf(
            list.map((productIds) => basket('always', ...productIds)),
            decay,
          )
          expect(taste.get('always')).toBeCloseTo(1, 9)
          for (const share of taste.values()) expect(share).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })

  test('two tastes blended by weight', () => {
    const blend = blendTastes([
      { taste: new Map([['a', 1]]), weight: 1 },
      {
        taste: new Map([
          ['a', 0.5],
          ['b', 1],
        ]),
        weight: 3,
      },
    ])
    expect([...blend]).toEqual([
      ['a', 0.625],
      ['b', 0.75],
    ])
  })
})

describe('people like you', () => {
  const { index } = SHELF
  const taste = tasteOf([basket('cat-food', 'soap')], 1)

  test('share what is rare rather than what everybody buys', () => {
    expect(
      ids(nearest(index, 'me', taste, 3).map(({ memberId }) => ({ productId: memberId }))).every((id) =>
        id.startsWith('cat'),
      ),
    ).toBe(true)
  })

  test('are never oneself, and alike between 0 and 1', () => {
    const all = nearest(index, 'cat1', index.tastes.get('cat1') ?? new Map(), 10)
    expect(all.map(({ memberId }) => memberId)).not.toContain('cat1')
    for (const { similarity } of all) expect(similarity).toBeGreaterThan(0)
    for (const { similarity } of all) expect(similarity).toBeLessThanOrEqual(1 + 1e-9)
  })

  test('a taste nobody shares has nobody like it', () => {
    const alone = nearest(index, 'me', new Map([['rare-stamp', 1]]), 5)
    expect(alone).toEqual([])
    expect(tasteAround(index, alone).size).toBe(0)
  })

  test('equally similar members come in a fixed order', () => {
    const twins = indexTastes(
      new Map([
        ['b', new Map([['x', 1]])],
        ['a', new Map([['x', 1]])],
      ]),
    )
    expect(nearest(twins, 'me', new Map([['x', 1]]), 2).map(({ memberId }) => memberId)).toEqual(['a', 'b'])
  })
})

describe('what to show', () => {
  const catPerson = shopper('me', [basket('cat-food', 'soap'), basket('cat-food')])

  test('what they buy again and what they might try stand apart', () => {
    const { repeat, explore } = recommend(catPerson, SHELF, { count: 5 })
    expect(ids(repeat)).toEqual(['cat-food', 'soap'])
    expect(repeat[0]?.reason).toEqual({ code: 'bought-before', times: 2 })
    expect(ids(explore).slice(0, 3)).toContain('litter')
    expect(ids(explore)).not.toContain('cat-food')
    expect(explore.find(({ productId }) => productId === 'litter')?.reason).toEqual({
      code: 'people-like-you',
      people: 2,
    })
  })

  test('a new flavour goes to cat people, a new tea does not', () => {
    const { explore } = recommend(catPerson, SHELF, { count: 10 })
    expect(explore.find(({ productId }) => productId === 'new-flavour')?.reason).toEqual({
      code: 'new-in-category',
      category: 'cat',
    })
    expect(ids(explore)).not.toContain('new-tea')
    expect(ids(explore)).not.toContain('unsorted')
  })

  test('sold-out goods are not shown', () => {
    const { repeat, explore } = recommend(catPerson, SHELF, { count: 10, exclude: new Set(['soap', 'litter']) })
    expect([...ids(repeat), ...ids(explore)]).not.toEqual(expect.arrayContaining(['soap']))
    expect(ids(explore)).not.toContain('litter')
  })

  test('somebody new sees what sells', () => {
    const { repeat, explore } = recommend(shopper('new', []), SHELF, { count: 2 })
    expect(repeat).toEqual([])
    expect(ids(explore)[0]).toBe('soap')
    expect(explore.every(({ reason }) => reason.code === 'popular')).toBe(true)
  })

  test('somebody like nobody else also sees what sells, and says so', () => {
    const { explore } = recommend(shopper('me', [basket('rare-stamp')]), SHELF, { count: 1 })
    expect(explore).toMatchObject([{ productId: 'soap', reason: { code: 'popular' } }])
  })

  test('a shop without anything shows nothing', () => {
    expect(recommend(catPerson, { ...shelfOf([], 1), newcomers: ['x'] }, { count: 3 }).explore).toEqual([])
  })
})

describe('the off switch', () => {
  const product = fc.constantFrom('cat-food', 'litter', 'toy', 'tea', 'cup', 'honey', 'soap', 'rare-stamp')
  const baskets = fc.array(
    fc.array(product, { minLength: 1, maxLength: 4 }).map((list) => basket(...list)),
    { maxLength: 6 },
  )

  test('truly switches off: whatever they bought, all see the same', () => {
    fc.assert(
      fc.property(baskets, baskets, fc.constantFrom('cat1', 'tea1', 'me'), (mine, yours, memberId) => {
        const off = recommend(shopper(memberId, mine, false), SHELF, { count: 5 })
        expect(off).toEqual(recommend(shopper('somebody', yours, false), SHELF, { count: 5 }))
        expect(off.repeat).toEqual([])
        expect(off.explore.every(({ reason }) => reason.code === 'popular')).toBe(true)
      }),
    )
  })

  test('and on, it makes a difference', () => {
    const on = recommend(shopper('me', [basket('cat-food')]), SHELF, { count: 5 })
    expect(on).not.toEqual(recommend(shopper('me', [basket('cat-food')], false), SHELF, { count: 5 }))
  })
})

test.each([
  [{ code: 'bought-before', times: 1 }, '您买过'],
  [{ code: 'bought-before', times: 4 }, '您买过 4 次'],
  [{ code: 'people-like-you', people: 12 }, '口味与您相近的会员常买'],
  [{ code: 'new-in-category', category: '猫粮' }, '猫粮上新，您常逛这一类'],
  [{ code: 'popular' }, '近期很多会员在买'],
] as const)('%j reads %s', (reason, sentence) => {
  expect(reasonSentence(reason)).toBe(sentence)
})
