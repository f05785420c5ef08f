import { everything } from '@domain/coupon/scope'
import { fen } from '@domain/money'
import { spendableAt } from '@domain/points/balance'
import type { CartLine, PricedCart } from '@domain/shop/cart'
import { couponOffers } from '@domain/shop/coupon-offer'
import { GIFT_GONE, hasGift } from '@domain/shop/given-gift'
import type { Offer } from '@domain/shop/offer'
import { priceCart } from '@domain/shop/price-cart'
import { accountOf } from './documents'
import { GOODS, known, SOAP, whoIs, type World } from './world'

/** A basket: pieces by place in the goods. */
export type Basket = readonly number[]

/** Prices a basket with everything the member has. */
export function priceBasket(world: World, memberId: string, basket: Basket, orderId: string): PricedCart {
  const lines: readonly CartLine[] = GOODS.flatMap(({ productId, category, priceFen }, index) => {
    const qty = basket[index] ?? 0
    const isStoredValue = category === 'cards'
    return qty > 0 ? [{ lineId: productId, productId, category, qty, unitPriceFen: fen(priceFen), isStoredValue }] : []
  })
  const own = [...world.coupons.values()].filter((coupon) => whoIs(world, coupon.memberId) === memberId)
  const { offers, unusable } = couponOffers(own, { orderId, channel: 'app' }, world.now)
  return priceCart({
    lines,
    offers: [...reductions, ...offers],
    unusable: [...unusable, ...(isSoapLeft(world) ? [] : gone(offers))],
    chosenCoupons: 'best',
    shipping: { feeFen: fen(800), freeFromFen: fen(9_900) },
    pointsRule: { pointsPerYuan: 100, leastPoints: 10, stepPoints: 1, mostShareBp: 5_000 },
    points: { spendable: spendableAt(accountOf(world, memberId), world.now), wanted: 'most' },
  })
}

const isSoapLeft = (world: World): boolean => hasGift({ left: known(world.goods.get(SOAP.productId), 'goods') }, 1)

/** Coupons for what has run out. */
const gone = (offers: readonly Offer[]) =>
  offers.filter(({ benefit }) => benefit.kind === 'gift').map(({ offerId }) => ({ offerId, why: GIFT_GONE }))

const reductions: readonly Offer[] = [
  {
    offerId: 'reduction',
    name: '满减',
    stage: 'reduction',
    scope: { ...everything, excludedCategories: ['cards'] },
    benefit: {
      kind: 'steps',
      steps: [
        { fromFen: fen(10_000), offFen: fen(1_000) },
        { fromFen: fen(20_000), offFen: fen(3_000) },
      ],
    },
    thresholdFen: fen(0),
    stacking: { stackClass: 'reduction', combinesWith: ['scarce', 'budget', 'fifth', 'treat'] },
  },
]
