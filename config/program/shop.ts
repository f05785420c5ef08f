import { fen } from '@domain/money'
import type { ShopProgram } from '@domain/shop/shop-program'

/** Shipping 8 yuan, free from 79; 100 points pay one yuan, at most half of the goods; 满 199 减 20, 满 399 减 50. */
export const shop: ShopProgram = {
  shipping: { feeFen: fen(800), freeFromFen: fen(7_900) },
  pointsCash: { pointsPerYuan: 100, leastPoints: 100, stepPoints: 100, mostShareBp: 5_000 },
  offers: [
    {
      offerId: 'reduction',
      name: '满 199 减 20，满 399 减 50',
      stage: 'reduction',
      scope: { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] },
      benefit: {
        kind: 'steps',
        steps: [
          { fromFen: fen(19_900), offFen: fen(2_000) },
          { fromFen: fen(39_900), offFen: fen(5_000) },
        ],
      },
      thresholdFen: fen(0),
      stacking: { stackClass: 'reduction', combinesWith: ['activity', 'member', 'coupon', 'shipping'] },
    },
  ],
  returns: { threshold: 'recompute', shippingBack: 'whole-order', couponBack: true, couponGraceDays: 7 },
}
