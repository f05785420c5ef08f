import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { aGift } from '../../../../tests/fixtures/value/gifts'
import { earns, emptyLedger } from '../../../../tests/fixtures/value/ledger'
import { startOfDay } from '../time'
import { redeemGift, type Gift } from './gift'
import { cancelGift, handOut, receiveGift, sendGift, whyNotCancellable, type GiftOrder } from './gift-order'
import { verifyAccount } from './verify'

const now = startOfDay('2025-06-10')
const ledger = earns(emptyLedger, 'p1', 700, '2025-01-10', '2025-01-10', '2026-02-01')
const address = { name: '林小满', phone: '13800000000', region: '浙江省杭州市西湖区', street: '北山街 1 号' }
const program = { graceDays: 15, programVersion: 1 }

const redeemed = (kind: Gift['kind']) =>
  redeemGift(
    { gift: aGift({ giftId: 'mug', points: 300, kind }), stock: { giftId: 'mug', left: 5 }, account: ledger.account },
    { memberId: 'm1', tier: 'plain', had: 1, slot: 'r1' },
    { pickupCode: 'K7MQ2XPR', address, fetchDays: 30 },
    program,
    now,
  )
const by = { memberId: 'zhou', storeId: 'store-1', at: now + 1, requestId: 'scan-1' }
const parcel = { carrier: '顺丰', trackingNo: 'SF1', sentAt: now + 1 }
const refused = (work: () => unknown) => (refusalOf(work) as { readonly code: string } | null)?.code

test('who cancels gets the points back into their lot and the piece goes back to the shelf, once', () => {
  const before = redeemed('fetch')
  const cancelled = cancelGift(before, program, now + 1)
  expect(cancelled.account.lots).toMatchObject([{ lotId: 'p1:earn', points: 700 }])
  expect([cancelled.stock.left, cancelled.claim.had, cancelled.order.state]).toEqual([5, 1, 'cancelled'])
  expect([before.order.settleAt, cancelled.order.settleAt]).toEqual([startOfDay('2025-07-11'), null])
  expect(verifyAccount(cancelled.account, [...ledger.entries, ...before.entries, ...cancelled.entries])).toEqual([])
  const again = cancelGift({ ...cancelled, entries: before.entries }, program, now + 2)
  expect(again).toMatchObject({
    account: cancelled.account,
    entries: [],
    order: cancelled.order,
    stock: cancelled.stock,
  })
  const endless = cancelGift({ ...before, stock: { giftId: 'mug', left: null } }, program, now)
  expect(endless.stock.left).toBeNull()
})

test('a fetched gift is handed out once: the same scan again is the same, a second scan is refused', () => {
  const after = handOut(redeemed('fetch').order, by)
  expect(after).toMatchObject({ state: 'received', handedOver: by, endedAt: now + 1 })
  expect(handOut(after, by)).toBe(after)
  expect(refusalOf(() => handOut(after, { ...by, requestId: 'scan-2' }))).toMatchObject({
    code: 'gift/handed-out',
    details: { on: '2025-06-10' },
  })
})

test('what is cancelled or posted is not handed out', () => {
  expect(refused(() => handOut({ ...redeemed('fetch').order, state: 'cancelled' }, by))).toBe('gift/closed')
  expect(refused(() => handOut(redeemed('post').order, by))).toBe('gift/not-fetched')
})

test('a posted gift is sent, then received; told twice it is the same', () => {
  const sent = sendGift(redeemed('post').order, parcel, 15)
  expect(sent).toMatchObject({ state: 'ready', parcel, settleAt: startOfDay('2025-06-26') })
  expect(sendGift(sent, parcel, 15)).toBe(sent)
  const received = receiveGift(sent, now + 2)
  expect(received).toMatchObject({ state: 'received', endedAt: now + 2 })
  expect(receiveGift(received, now + 3)).toBe(received)
  expect(refused(() => sendGift(received, { ...parcel, trackingNo: 'SF2' }, 15))).toBe('gift/closed')
  expect(refused(() => receiveGift(redeemed('post').order, now))).toBe('gift/closed')
  expect(refused(() => sendGift(redeemed('fetch').order, parcel, 15))).toBe('gift/not-posted')
  expect(refused(() => receiveGift(redeemed('fetch').order, now))).toBe('gift/not-posted')
})

test.each<[string, GiftOrder['state'], Gift['kind'], string | null]>([
  ['a gift to be fetched', 'ready', 'fetch', null],
  ['a gift not posted yet', 'placed', 'post', null],
  ['a gift on its way', 'ready', 'post', 'gift/sent'],
  ['a gift handed out', 'received', 'fetch', 'gift/closed'],
])('%s (%s) can be cancelled: %s %s', (_, state, kind, why) => {
  const order = { ...redeemed(kind).order, state }
  expect(whyNotCancellable(order)).toBe(why)
  if (why) expect(refused(() => cancelGift({ ...redeemed(kind), order }, program, now))).toBe(why)
})
