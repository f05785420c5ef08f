import fc from 'fast-check'
import { anyCart } from '../../../../tests/fixtures/value/carts'
import { sumFen } from '../money'
import { clash, eligible } from './apply-offer'
import type { Cart } from './cart'
import { OFFER_STAGES } from './offer'
import { priceCart } from './price-cart'

const subsetsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.reduce<readonly (readonly T[])[]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])

test('lines, shares, points and shipping add up to what is paid; nothing is below zero or lost', () => {
  fc.assert(
    fc.property(anyCart(8), (cart) => {
      const priced = priceCart(cart)
      for (const line of priced.lines) {
        expect(line.listFen - line.goodsFen).toBe(sumFen(line.shares.map((share) => share.offFen)))
        expect(line.goodsFen).toBe(line.cashFen + line.pointsFen)
        expect(
          Math.min(line.cashFen, line.pointsFen, line.points, ...line.shares.map((share) => share.offFen)),
        ).toBeGreaterThanOrEqual(0)
        if (line.isStoredValue) expect(line.points).toBe(0)
      }
      const cash = sumFen(priced.lines.map((line) => line.cashFen))
      expect(priced.payableFen).toBe(cash + priced.shippingFen - priced.shippingOffFen)
      expect(priced.listFen - priced.goodsFen + priced.shippingOffFen).toBe(
        sumFen(priced.applied.map((each) => each.offFen)),
      )
      expect(priced.points).toBeLessThanOrEqual(cart.points.spendable)
      expect(priced.shippingOffFen).toBeLessThanOrEqual(priced.shippingFen)
    }),
    { numRuns: 500 },
  )
})

test('every offer either applies or says why it does not, and no two that exclude each other apply', () => {
  fc.assert(
    fc.property(anyCart(8), (cart) => {
      const priced = priceCart(cart)
      const told = [...priced.applied.map((each) => each.offerId), ...priced.notApplied.map((each) => each.offerId)]
      expect([...told].sort()).toEqual(cart.offers.map((offer) => offer.offerId).sort())
      const used = cart.offers.filter((offer) => priced.applied.some((each) => each.offerId === offer.offerId))
      const clashing = used.some((a) =>
        used.some((b) => a !== b && clash(a, eligible(a, cart.lines), b, eligible(b, cart.lines))),
      )
      expect(clashing).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('the shopper never does better by leaving offers out: the best of all allowed sets is found', () => {
  fc.assert(
    fc.property(anyCart(6), (withPoints) => {
      const cart: Cart = { ...withPoints, pointsRule: null }
      const best = Math.min(...subsetsOf(cart.offers).map((offers) => payableWithAll({ ...cart, offers })))
      expect(priceCart(cart).payableFen).toBe(best)
    }),
    { numRuns: 250 },
  )
})

/** What is paid when exactly these offers apply; endless when they may not be used together or one does nothing. */
function payableWithAll(cart: Cart): number {
  const forced = cart.offers.map((offer) => ({
    ...offer,
    stacking: {
      stackClass: offer.stacking.stackClass,
      combinesWith: cart.offers.map((each) => each.stacking.stackClass),
    },
  }))
  const clashing = cart.offers.some((a, index) =>
    cart.offers.slice(index + 1).some((b) => clash(a, eligible(a, cart.lines), b, eligible(b, cart.lines))),
  )
  if (clashing) return Number.POSITIVE_INFINITY
  const priced = priceCart({ ...cart, offers: forced })
  return priced.applied.length === cart.offers.length ? priced.payableFen : Number.POSITIVE_INFINITY
}

test('the same cart has the same price however its offers are listed', () => {
  fc.assert(
    fc.property(anyCart(8), (cart) => {
      const turned = priceCart({ ...cart, offers: [...cart.offers].reverse() })
      expect(turned.payableFen).toBe(priceCart(cart).payableFen)
    }),
    { numRuns: 200 },
  )
})

test('offers apply in the order activity, member price, 满减, coupon', () => {
  fc.assert(
    fc.property(anyCart(8), (cart) => {
      const stages = priceCart(cart).applied.map(
        (each) => cart.offers.find((offer) => offer.offerId === each.offerId)?.stage,
      )
      const places = stages.map((stage) => (stage ? OFFER_STAGES.indexOf(stage) : -1))
      expect(places).toEqual([...places].sort())
    }),
    { numRuns: 200 },
  )
})
