import type { CheckoutPage } from '@contract/shop'
import { everything } from '@domain/coupon/scope'
import { fen } from '@domain/money'
import type { Offer } from '@domain/shop/offer'

const coupon = (offerId: string, name: string, offYuan: number, fromYuan: number): Offer => ({
  offerId,
  name,
  stage: 'coupon',
  scope: everything,
  benefit: { kind: 'amount-off', offFen: fen(offYuan * 100) },
  thresholdFen: fen(fromYuan * 100),
  stacking: { stackClass: 'coupon', combinesWith: ['member'] },
})

const catFood = {
  productId: 'cat-food',
  name: '猫粮',
  pack: '2 kg',
  category: 'pet',
  pictureUrl: null,
  priceFen: 12_000,
  cycleDays: 31,
}

/** A coupon for dish soap worth 18.90, as an offer of the checkout. */
export const soapOffer: Offer = {
  ...coupon('c-soap', '满 60 送洗洁精', 0, 60),
  benefit: { kind: 'gift', productId: 'soap', qty: 1, worthFen: fen(1_890) },
}

/** The same by the shop itself, without a coupon. */
export const ownSoapOffer: Offer = {
  ...soapOffer,
  ...{ offerId: 'soap-from-60', stage: 'reduction', stacking: { stackClass: 'treat', combinesWith: ['coupon'] } },
}

/** What they give. */
export const soap = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null }

/** A checkout of one bag of cat food at 120 yuan: two coupons, 900 points, an address; change what a test is about. */
export const checkoutPage = (changes: Partial<CheckoutPage> = {}): CheckoutPage => ({
  today: '2026-11-21',
  goods: [{ productId: 'cat-food', qty: 1, product: catFood, left: 3 }],
  cart: {
    lines: [
      {
        lineId: 'l1',
        productId: 'cat-food',
        category: 'pet',
        qty: 1,
        unitPriceFen: fen(12_000),
        isStoredValue: false,
      },
    ],
    offers: [coupon('c-ten', '减 10 元', 10, 60), coupon('c-fifty', '减 50 元', 50, 300)],
    unusable: [],
    chosenCoupons: 'best',
    shipping: { feeFen: fen(800), freeFromFen: fen(7_900) },
    pointsRule: { pointsPerYuan: 100, leastPoints: 100, stepPoints: 100, mostShareBp: 5_000 },
    points: { spendable: 950, wanted: 0 },
  },
  coupons: [
    { couponId: 'c-ten', name: '减 10 元', validUntilOn: '2026-12-01' },
    { couponId: 'c-fifty', name: '减 50 元', validUntilOn: '2026-12-01' },
  ],
  lapsing: null,
  earnRateBp: 10_000,
  lastDelivery: {
    kind: 'post',
    address: { name: '半夏', phone: '13800000417', region: '杭州市', street: '梧桐路 18 号' },
  },
  stores: [],
  ...changes,
})
