import { fen } from '../money'
import { everything, type Scope } from '../coupon/scope'
import { couponPart, priceAtCounter, sameSale, type CounterCoupon, type CounterGoods } from './at-counter'

const coupon = (offerId: string, fromYuan: number, offYuan: number, scope: Scope = everything): CounterCoupon => ({
  offer: {
    offerId,
    name: offerId,
    stage: 'coupon',
    scope,
    benefit: { kind: 'amount-off', offFen: fen(offYuan * 100) },
    thresholdFen: fen(fromYuan * 100),
    stacking: { stackClass: 'coupon', combinesWith: [] },
  },
  why: null,
})
const pets: Scope = { ...everything, include: { kind: 'categories', categories: ['pet'] } }
const all = coupon('all', 199, 25)
const forPets = coupon('pets', 100, 15, pets)
const amount: CounterGoods = { kind: 'amount', amountFen: fen(27_645) }
const lines: CounterGoods = {
  kind: 'lines',
  lines: [
    { productId: 'cat-food', category: 'pet', qty: 2, unitPriceFen: fen(6_000) },
    { productId: 'tea', category: 'drink', qty: 1, unitPriceFen: fen(4_500) },
  ],
}

test('276.45 with 25 off from 199 is 251.45', () => {
  const priced = priceAtCounter(amount, [all, forPets], 'all')
  expect(priced.payableFen).toBe(25_145)
  expect(priced.applied).toMatchObject([{ offerId: 'all', offFen: 2_500 }])
})

test('an amount names no goods: a coupon for a category needs the products', () => {
  expect(priceAtCounter(amount, [forPets], 'pets').notApplied).toEqual([
    { offerId: 'pets', reason: { kind: 'no-eligible-goods' } },
  ])
  expect(priceAtCounter(lines, [forPets], 'pets').payableFen).toBe(15_000)
})

test('the one that saves most is found, and without one the list price stands', () => {
  expect(priceAtCounter(lines, [all, forPets], 'best').applied).toMatchObject([{ offerId: 'pets' }])
  expect(priceAtCounter(amount, [all, forPets], null).payableFen).toBe(27_645)
})

test('products have the member’s own price before the coupon; an amount is what the till has come to', () => {
  const gold = { name: '金卡', priceOffBp: 500 }
  const withOwn = coupon('all', 100, 15)
  const stacked = {
    ...withOwn,
    offer: { ...withOwn.offer, stacking: { stackClass: 'coupon', combinesWith: ['member'] } },
  }
  const priced = priceAtCounter(lines, [stacked], 'all', gold)
  expect(priced.payableFen).toBe(16_500 - 825 - 1_500)
  expect(couponPart(priced, 'all')).toBe(1_500)
  expect(couponPart(priced, null)).toBeNull()
  expect(priceAtCounter(amount, [], null, gold).payableFen).toBe(27_645)
})

test('a coupon that cannot be used here says why', () => {
  const locked = { ...all, why: 'locked' }
  expect(priceAtCounter(amount, [locked], 'all').notApplied).toEqual([
    { offerId: 'all', reason: { kind: 'unusable', why: 'locked' } },
  ])
})

test('a receipt says the same when member, goods, coupon and amount are the same, in whatever order its lines come', () => {
  const sale = { purchaseId: 's:1', memberId: 'm1', goods: lines, couponId: null, paidFen: fen(16_500) }
  const turned: CounterGoods = { kind: 'lines', lines: [...lines.lines].reverse() }
  expect(sameSale(sale, { ...sale, goods: turned })).toBe(true)
  expect(sameSale(sale, { ...sale, goods: amount })).toBe(false)
  expect(sameSale({ ...sale, goods: amount }, { ...sale, goods: { kind: 'amount', amountFen: fen(1) } })).toBe(false)
  for (const other of [{ memberId: 'm2' }, { couponId: 'c' }, { paidFen: fen(1) }])
    expect(sameSale(sale, { ...sale, ...other })).toBe(false)
})
