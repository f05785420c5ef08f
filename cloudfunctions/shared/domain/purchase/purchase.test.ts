import { yuan } from '../../../../tests/fixtures/value/programs'
import { isRefusal } from '../refusal'
import { MINUTE_MS, startOfDay } from '../time'
import { checkPurchase, mainLineOf, purchaseIdOf, sameFact, type PurchaseIntake } from './purchase'

const noon = startOfDay('2025-06-10') + 12 * 60 * MINUTE_MS

const receipt: PurchaseIntake = {
  storeId: 's1',
  receiptNo: 'r1',
  channel: 'pos',
  memberId: 'm1',
  purchasedAt: noon,
  paidFen: yuan(138),
  lines: [
    { productId: 'cat-food', name: '猫粮', qty: 1, paidFen: yuan(128) },
    { productId: 'treats', qty: 2, paidFen: yuan(10) },
  ],
  live: true,
}

const refusalOf = (attempt: () => unknown) => {
  try {
    attempt()
  } catch (thrown) {
    return isRefusal(thrown) ? thrown.refusal : thrown
  }
  return null
}

test('a receipt becomes a purchase named after store and receipt, on the shop’s day', () => {
  expect(checkPurchase({ ...receipt, purchasedAt: startOfDay('2025-06-10') }, noon)).toMatchObject({
    purchaseId: 's1:r1',
    purchasedOn: '2025-06-10',
    refundedFen: 0,
    earnedPoints: 0,
  })
  expect(purchaseIdOf('s1', 'r1')).toBe('s1:r1')
})

test('a till clock a little ahead is forgiven, tomorrow is not', () => {
  expect(refusalOf(() => checkPurchase(receipt, noon - 5 * MINUTE_MS))).toBeNull()
  expect(refusalOf(() => checkPurchase(receipt, noon - 5 * MINUTE_MS - 1))).toMatchObject({
    code: 'purchase/in-future',
  })
})

test('lines must add up to what was paid', () => {
  expect(refusalOf(() => checkPurchase({ ...receipt, paidFen: yuan(138.01) }, noon))).toEqual({
    code: 'purchase/lines-mismatch',
    details: { linesFen: 13_800, paidFen: 13_801 },
  })
})

test.each<[string, Partial<PurchaseIntake>]>([
  ['the lines in another order', { lines: [...receipt.lines].reverse() }],
  ['another name for a product', { lines: receipt.lines.map((line) => ({ ...line, name: '新名称' })) }],
  ['another channel', { channel: 'import' }],
  ['as history', { live: false }],
])('the same receipt with %s is the same purchase', (_, change) => {
  expect(sameFact(receipt, { ...receipt, ...change })).toBe(true)
})

test('what came back since does not make the receipt another one', () => {
  const known = { ...checkPurchase(receipt, noon), returned: [{ productId: 'treats', qty: 1 }] }
  expect(sameFact(known, receipt)).toBe(true)
})

test.each<[string, Partial<PurchaseIntake>]>([
  ['another amount', { paidFen: yuan(139) }],
  ['another member', { memberId: 'm2' }],
  ['another time', { purchasedAt: noon + 1 }],
  ['another quantity', { lines: receipt.lines.map((line) => ({ ...line, qty: line.qty + 1 })) }],
  ['a line less', { lines: receipt.lines.slice(1) }],
])('the same receipt with %s is a conflict', (_, change) => {
  expect(sameFact(receipt, { ...receipt, ...change })).toBe(false)
})

test('what was paid most for speaks for the purchase, the first of equals; without lines nothing does', () => {
  const line = (productId: string, amountYuan: number) => ({ productId, qty: 1, paidFen: yuan(amountYuan) })
  expect(mainLineOf({ lines: [line('bag', 1), line('coffee', 68), line('tea', 68)] })?.productId).toBe('coffee')
  expect(mainLineOf({ lines: [] })).toBeUndefined()
})
