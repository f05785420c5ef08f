import { everything } from '@domain/coupon/scope'
import { priceCart } from '@domain/shop/price-cart'
import { cartLine, cartOf, offerOf, onlyProducts } from '../../fixtures/value/carts'
import { yuan } from '../../fixtures/value/programs'

const ROUNDS = 2_000

/** How long it takes to price the big cart once, in ms, in this one thread. */
export function priceCartMs(): { readonly medianMs: number; readonly p90Ms: number } {
  const cart = bigCart()
  const times = Array.from({ length: ROUNDS }, () => {
    const begunAt = performance.now()
    priceCart(cart)
    return performance.now() - begunAt
  }).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(ROUNDS * share)] ?? Number.POSITIVE_INFINITY
  return { medianMs: at(0.5), p90Ms: at(0.9) }
}

/** Thirty lines, an activity, a member price, a 满减 and twenty coupons of three classes, some for some goods only. */
function bigCart() {
  const lines = Array.from({ length: 30 }, (_, index) => cartLine(`p${index}`, 1 + (index % 3), 20 + index))
  const prices = Object.fromEntries(lines.slice(0, 6).map((line) => [line.productId, yuan(18)]))
  const coupons = Array.from({ length: 20 }, (_, index) =>
    offerOf(
      `c${index}`,
      'coupon',
      index % 2 === 1
        ? { kind: 'amount-off', offFen: yuan(5 + index) }
        : { kind: 'percent-off', offBp: 300 + index * 20, mostFen: yuan(30 + index) },
      {
        thresholdFen: yuan(50 * index),
        scope: index % 3 === 0 ? everything : onlyProducts(...lines.slice(index).map((line) => line.productId)),
        ...(index < 15
          ? {}
          : { stacking: { stackClass: 'second', combinesWith: ['activity', 'member', 'reduction', 'coupon'] } }),
      },
    ),
  )
  const steps = [
    { fromFen: yuan(200), offFen: yuan(20) },
    { fromFen: yuan(500), offFen: yuan(60) },
  ]
  return cartOf(lines, {
    offers: [
      offerOf('activity', 'activity', { kind: 'unit-price', prices }),
      offerOf('member', 'member', { kind: 'percent-off', offBp: 500, mostFen: null }),
      offerOf('reduction', 'reduction', { kind: 'steps', steps }),
      ...coupons,
    ],
    shipping: { feeFen: yuan(10), freeFromFen: yuan(99) },
  })
}
