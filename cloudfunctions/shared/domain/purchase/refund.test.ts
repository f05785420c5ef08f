import { yuan } from '../../../../tests/fixtures/value/programs'
import { isRefusal } from '../refusal'
import { MINUTE_MS, startOfDay } from '../time'
import { checkPurchase } from './purchase'
import { refundIdOf, refundPurchase, sameRefund } from './refund'

const today = startOfDay('2025-06-10')
const purchase = checkPurchase(
  {
    storeId: 's1',
    receiptNo: 'r1',
    channel: 'pos',
    memberId: 'm1',
    purchasedAt: today,
    paidFen: yuan(100),
    lines: [{ productId: 'cat-food', qty: 1, paidFen: yuan(100) }],
    live: true,
  },
  today,
)
const refund = { refundNo: 'b1', refundedFen: yuan(60), refundedAt: today }

test('a refund is kept with what had been refunded before it', () => {
  const first = refundPurchase(purchase, refund, today)
  const second = refundPurchase(first.purchase, { ...refund, refundNo: 'b2', refundedFen: yuan(40) }, today)
  expect(first.refund).toEqual({ ...refund, refundId: 's1:r1:b1', purchaseId: 's1:r1', refundedBeforeFen: 0 })
  expect(second.refund.refundedBeforeFen).toBe(yuan(60))
  expect(second.purchase.refundedFen).toBe(yuan(100))
  expect(refundIdOf('s1:r1', 'b1')).toBe('s1:r1:b1')
})

test.each([
  ['more than is left', { ...refund, refundedFen: yuan(100.01) }, 'purchase/over-refund'],
  ['of tomorrow', { ...refund, refundedAt: today + 6 * MINUTE_MS }, 'purchase/in-future'],
])('a refund %s is refused', (_, intake, code) => {
  expect.assertions(1)
  try {
    refundPurchase(purchase, intake, today)
  } catch (thrown) {
    expect(isRefusal(thrown) && thrown.refusal.code).toBe(code)
  }
})

test('goods a refund names are counted with those that came back before, and are part of what it says', () => {
  const named = { ...refund, refundedFen: yuan(0), returned: [{ productId: 'cat-food', qty: 1 }] }
  const after = refundPurchase(purchase, named, today)
  expect(after.purchase.returned).toEqual([{ productId: 'cat-food', qty: 1 }])
  expect(after.refund.returned).toEqual(named.returned)
  expect(() => refundPurchase(after.purchase, { ...named, refundNo: 'b2' }, today)).toThrow('refund/more-than-bought')
  expect(refundPurchase(purchase, refund, today).purchase).not.toHaveProperty('returned')
  const two = [...named.returned, { productId: 'litter', qty: 2 }]
  expect(sameRefund({ ...named, returned: two }, { ...named, returned: [...two].reverse() })).toBe(true)
  expect(sameRefund(named, { ...named, returned: two })).toBe(false)
  expect(sameRefund(refund, { ...refund, returned: [] })).toBe(true)
  expect(sameRefund(named, { ...refund, refundedFen: yuan(0) })).toBe(false)
})

test('a refund sent twice is the same only if it says the same', () => {
  expect(sameRefund(refund, { ...refund })).toBe(true)
  expect(sameRefund(refund, { ...refund, refundedFen: yuan(61) })).toBe(false)
  expect(sameRefund(refund, { ...refund, refundedAt: today + 1 })).toBe(false)
  expect(sameRefund(refund, { ...refund, refundNo: 'b2' })).toBe(false)
})
