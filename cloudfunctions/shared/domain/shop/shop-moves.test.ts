import { fen } from '../money'
import { emptyBasket, MOST_LINES, withPieces, without } from './basket'
import { begun, promised } from './outbox'
import { isOrderId, orderIdOf, refundNoOf } from './shop-order'
import { releaseStock, reserveStock, restock, sellStock } from './stock'
import { checkOrderTerms } from './order-terms'
import { checkTierPrices, discountText, tierPrice } from './tier-price'

describe('stock', () => {
  const stock = { productId: 'tea', left: 3, reserved: 0 }

  it('set aside and set free is as before; set aside and sold is gone', () => {
    expect(releaseStock(reserveStock(stock, 2, '茶'), 2)).toEqual(stock)
    expect(sellStock(reserveStock(stock, 2, '茶'), 2)).toEqual({ productId: 'tea', left: 1, reserved: 0 })
    expect(restock(stock, 2).left).toBe(5)
  })

  it('never goes below nothing, and says what is left', () => {
    expect(() => reserveStock(stock, 4, '茶')).toThrow(
      expect.objectContaining({ refusal: { code: 'order/sold-out', details: { product: '茶', left: 3 } } }) as Error,
    )
  })
})

describe('the number of an order', () => {
  it('is the same for the same tap, another for any other, and fits WeChat Pay', () => {
    const orderId = orderIdOf('m1', 'tap-0001')
    expect(orderIdOf('m1', 'tap-0001')).toBe(orderId)
    expect(orderIdOf('m2', 'tap-0001')).not.toBe(orderId)
    expect(isOrderId(orderId)).toBe(true)
    expect(orderId.length).toBeLessThanOrEqual(32)
    expect(refundNoOf(orderId, 'tap-0002')).toMatch(/^R\d{20}$/)
  })
})

describe('the cart', () => {
  const one = withPieces(emptyBasket('m1'), 'tea', 1, 1)

  it('counts a product once and lets it go at nothing', () => {
    expect(withPieces(one, 'tea', 4, 2).lines).toEqual([{ productId: 'tea', qty: 4, addedAt: 1 }])
    expect(withPieces(one, 'tea', 0, 2).lines).toEqual([])
    expect(without(withPieces(one, 'rice', 1, 2), ['tea']).lines.map(({ productId }) => productId)).toEqual(['rice'])
  })

  it('holds so many products and no more', () => {
    const full = Array.from({ length: MOST_LINES }).reduce<typeof one>(
      (basket, _, index) => withPieces(basket, `p${index}`, 1, index),
      emptyBasket('m1'),
    )
    expect(() => withPieces(full, 'one-more', 1, 1)).toThrow('cart/full')
  })
})

test('a promise that fails waits longer each time, six hours at most', () => {
  const row = promised('S1', { kind: 'refund-money', refundNo: 'R1', refundFen: fen(5), totalFen: fen(9) }, 0)
  expect(row.rowId).toBe('S1:refund-money:R1')
  const waits = [0, 1, 2, 20].map((tries) => begun({ ...row, tries }, 0).dueAt / 60_000)
  expect(waits).toEqual([2, 4, 8, 360])
})

describe('what a level pays less', () => {
  const prices = [{ tier: 'gold', name: '金卡', priceOffBp: 500 }] as const

  it('is said as shops say it', () => {
    expect([500, 200, 1_000, 1_250].map(discountText)).toEqual(['95 折', '98 折', '9 折', '87.5 折'])
    expect(tierPrice(prices, 'gold')).toEqual({ name: '金卡', priceOffBp: 500 })
    expect(tierPrice(prices, 'plain')).toBeNull()
  })

  it('is at most half, once a level', () => {
    expect(checkTierPrices(prices)).toEqual([])
    expect(checkTierPrices([{ tier: 'gold', name: '金卡', priceOffBp: 6_000 }]).map(({ at }) => at)).toEqual([
      'memberPrices.gold',
    ])
    expect(checkTierPrices([...prices, ...prices]).map(({ at }) => at)).toEqual(['memberPrices'])
  })
})

test('an order waits at least as long as WeChat Pay needs to close it, and no longer than it keeps it', () => {
  const terms = { payMinutes: 30, receiveDays: 10, returnDays: 7 }
  expect(checkOrderTerms(terms)).toEqual([])
  expect([5, 121].flatMap((payMinutes) => checkOrderTerms({ ...terms, payMinutes })).length).toBe(2)
  expect(checkOrderTerms({ ...terms, receiveDays: 0, returnDays: -1 }).length).toBe(2)
})
