import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import type { RefundCase } from '../../../../tests/fixtures/value/refund-cases/case'
import { keepCases } from '../../../../tests/fixtures/value/refund-cases/keep'
import { otherCases, wholeSetCases } from '../../../../tests/fixtures/value/refund-cases/others'
import { recomputeCases } from '../../../../tests/fixtures/value/refund-cases/recompute'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { paidOrderOf, type PaidOrder } from './order'
import { priceCart } from './price-cart'
import { previewRefund, refund } from './refund'

const groups: readonly (readonly [string, readonly RefundCase[]])[] = [
  ['the paid share is kept', keepCases],
  ['a reduction no longer deserved is taken back', recomputeCases],
  ['what was bought as a set comes back as a set', wholeSetCases],
  ['points, gift cards, shipping and coupons', otherCases],
]

const orderOf = ({ cart, policy, earnedPoints }: RefundCase): PaidOrder => {
  const priced = priceCart(cart)
  const couponIds = priced.applied.map((each) => each.offerId).filter((offerId) => offerId === 'c1')
  return paidOrderOf(priced, { orderId: 'o1', couponIds, earnedPoints, policy })
}

test('there are at least forty of them', () => {
  expect(groups.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(40)
})

describe.each(groups)('%s', (_, cases) => {
  test.each(cases.map((each) => [`${each.name}: ${each.because}`, each] as const))('%s', (_name, each) => {
    let order = orderOf(each)
    for (const [pieces, expected] of each.returns) {
      const request = { lines: Object.entries(pieces).map(([lineId, qty]) => ({ lineId, qty })) }
      if (typeof expected === 'string') {
        expect(refusalOf(() => previewRefund(order, request))).toMatchObject({ code: expected })
        continue
      }
      const done = refund(order, request)
      expect(previewRefund(order, request)).toEqual(done.outcome)
      expect(done.outcome).toMatchObject({
        goodsFen: yuan(expected.yuan),
        ...(expected.shippingYuan === undefined ? {} : { shippingFen: yuan(expected.shippingYuan) }),
        ...(expected.pointsBack === undefined ? {} : { pointsBack: expected.pointsBack }),
        ...(expected.pointsTaken === undefined ? {} : { pointsTakenBack: expected.pointsTaken }),
        ...(expected.couponsBack === undefined ? {} : { couponsBack: expected.couponsBack }),
      })
      order = done.order
    }
  })
})
