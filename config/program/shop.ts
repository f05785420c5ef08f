import { fen } from '@domain/money'
import type { ShopProgram } from '@domain/shop/shop-program'

/**
 * Silver pays 2 % less, gold 5 %, diamond 8 %. Shipping 8 yuan, free from 79; 100 points pay one yuan, at most half of the goods; 满 199 减 20, 满 399 减 50.
 * `subMchId`: your own from pay.weixin.qq.com. Cosmetics, apparel, appliances and other categories may not use cloudPay:
 * make the workflows and set `way` to 'workflow'.
 */
export const shop: ShopProgram = {
  memberPrices: [
    { tier: 'silver', name: '银卡', priceOffBp: 200 },
    { tier: 'gold', name: '金卡', priceOffBp: 500 },
    { tier: 'diamond', name: '钻卡', priceOffBp: 800 },
  ],
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
  orders: { payMinutes: 30, receiveDays: 10, returnDays: 7 },
  payment: {
    way: 'cloud-pay',
    subMchId: '1900000001',
    flows: {
      order: 'wxpay_order',
      query: 'wxpay_query_order_by_out_trade_no',
      close: 'wxpay_close_order',
      refund: 'wxpay_refund',
    },
  },
  returns: { threshold: 'recompute', shippingBack: 'whole-order', couponBack: true, couponGraceDays: 7 },
}
