import { fen } from '@domain/money'
import type { CounterCoupon } from '@domain/shop/at-counter'
import { couponWord, goodsOf, nearness, priceOf, withPieces } from './basket'

const food = { productId: 'cat-food', name: '猫粮', category: 'pet', priceFen: 12_900 }
const tea = { productId: 'tea', name: '茶', category: 'drink', priceFen: 6_000 }
const scope = { excludedProductIds: [], excludedCategories: [] }
const coupon = (fromYuan: number, changes: Partial<CounterCoupon['offer']> = {}, why: string | null = null) => ({
  offer: {
    ...{ offerId: 'c', name: '券', stage: 'coupon' as const, thresholdFen: fen(fromYuan * 100) },
    scope: { ...scope, include: { kind: 'all' as const } },
    benefit: { kind: 'amount-off' as const, offFen: fen(1_500) },
    stacking: { stackClass: 'coupon', combinesWith: [] },
    ...changes,
  },
  why,
})
const forPets = { scope: { ...scope, include: { kind: 'categories' as const, categories: ['pet'] } } }

test('pieces add up, and the last one taken away takes the line out', () => {
  const two = withPieces(withPieces([], food, 1), food, 1)
  expect(two).toEqual([{ ...food, qty: 2 }])
  expect(withPieces(two, tea, 1)).toHaveLength(2)
  expect(withPieces(withPieces(two, food, -1), food, -1)).toEqual([])
  expect(withPieces([], tea, -1)).toEqual([])
})

test('what the phone shows is what the cloud will decide: 129 less 15', () => {
  const goods = goodsOf(0, withPieces([], food, 1))
  expect(priceOf(goods, [coupon(100)], 'best').payableFen).toBe(11_400)
  expect(priceOf(goodsOf(12_900, null), [coupon(100)], null).payableFen).toBe(12_900)
})

test('each coupon says what it takes off, or in a few words why nothing', () => {
  expect(couponWord(goodsOf(12_900, null), coupon(100))).toEqual({ offFen: 1_500, why: null })
  expect(couponWord(goodsOf(8_000, null), coupon(100)).why).toBe('还差 20.00 元')
  expect(couponWord(goodsOf(12_900, null), coupon(0, forPets)).why).toBe('按商品记才能用')
  expect(couponWord(goodsOf(0, withPieces([], tea, 1)), coupon(0, forPets)).why).toBe('这些商品不能用')
  expect(couponWord(goodsOf(12_900, null), coupon(0, {}, 'not-yet')).why).toBe('还没到使用时间')
  expect(couponWord(goodsOf(0, null), coupon(100))).toEqual({ offFen: null, why: null })
})

test('what saves on shipping is of no use at a counter and goes last', () => {
  const shipping = coupon(0, { benefit: { kind: 'shipping-off', mostFen: null } })
  const word = couponWord(goodsOf(9_900, null), shipping)
  expect(word.why).toBe('只免线上运费')
  const far = (one: CounterCoupon) => nearness(one, couponWord(goodsOf(9_900, null), one))
  expect([coupon(50), coupon(100), shipping].map(far)).toEqual([0, 1, 2])
})
