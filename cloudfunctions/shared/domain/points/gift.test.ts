import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { earns, emptyLedger } from '../../../../tests/fixtures/value/ledger'
import { startOfDay } from '../time'
import {
  advanceGift,
  cancelGift,
  redeemGift,
  whyNotRedeemable,
  type Gift,
  type GiftClaimant,
  type GiftStock,
} from './gift'
import { verifyAccount } from './verify'

const now = startOfDay('2025-06-10')
const mug: Gift = {
  giftId: 'mug',
  name: '马克杯',
  kind: 'fetch',
  points: 300,
  perMember: 2,
  tiers: null,
  openFromAt: startOfDay('2025-06-01'),
  openUntilAt: startOfDay('2025-07-01'),
}
const ledger = earns(emptyLedger, 'p1', 700, '2025-01-10', '2025-01-10', '2026-02-01')
const stock: GiftStock = { giftId: 'mug', left: 5 }
const member: GiftClaimant = { memberId: 'm1', tier: 'silver', had: 0, slot: 0 }
const program = { programVersion: 1 }
const redeemed = redeemGift(mug, stock, ledger.account, member, program, now)

test('a gift takes its points and one piece, and can be followed', () => {
  expect(redeemed.account.availablePoints).toBe(400)
  expect(redeemed.stock.left).toBe(4)
  expect(redeemed.order).toMatchObject({ redemptionId: 'mug:m1:0', state: 'placed', points: 300, entryIds: ['m1:2'] })
})

test.each<[string, string, Partial<Gift>, Partial<GiftStock>, Partial<GiftClaimant>]>([
  ['not open yet', 'gift/not-open', { openFromAt: now + 1 }, {}, {}],
  ['over', 'gift/not-open', { openUntilAt: now }, {}, {}],
  ['for gold members', 'gift/not-eligible', { tiers: ['gold', 'diamond'] }, {}, {}],
  ['had twice already', 'gift/limit-reached', {}, {}, { had: 2 }],
  ['gone', 'gift/gone', {}, { left: 0 }, {}],
  ['dearer than the balance', 'points/insufficient', { points: 701 }, {}, {}],
])('a gift %s is refused: %s', (_, code, gift, left, who) => {
  const attempt = () =>
    redeemGift({ ...mug, ...gift }, { ...stock, ...left }, ledger.account, { ...member, ...who }, program, now)
  expect(refusalOf(attempt)).toMatchObject({ code })
})

test('without limits there is always one more', () => {
  const endless = { ...mug, perMember: null, tiers: ['silver' as const] }
  expect(whyNotRedeemable(endless, { giftId: 'mug', left: null }, { ...member, had: 99 }, now)).toBeNull()
  expect(redeemGift(endless, { giftId: 'mug', left: null }, ledger.account, member, program, now).stock.left).toBeNull()
})

test('a cancelled gift gives back the points to their lot and the piece to the stock, once', () => {
  const undo = { entries: redeemed.entries, graceDays: 15, programVersion: 1 }
  const cancelled = cancelGift(redeemed.order, redeemed.stock, redeemed.account, undo, now + 1)
  expect(cancelled.account.lots).toMatchObject([{ lotId: 'p1:earn', points: 700 }])
  expect(cancelled.stock.left).toBe(5)
  expect(verifyAccount(cancelled.account, [...ledger.entries, ...redeemed.entries, ...cancelled.entries])).toEqual([])
  const again = cancelGift(cancelled.order, cancelled.stock, cancelled.account, undo, now + 2)
  expect(again).toEqual({ account: cancelled.account, entries: [], order: cancelled.order, stock: cancelled.stock })
  expect(cancelGift(redeemed.order, { giftId: 'mug', left: null }, redeemed.account, undo, now).stock.left).toBeNull()
})

test('a gift is got ready, then received; what is received or cancelled stays so', () => {
  const ready = advanceGift(redeemed.order, 'ready')
  const received = advanceGift(ready, 'received')
  expect([ready.state, received.state, advanceGift(received, 'received').state]).toEqual([
    'ready',
    'received',
    'received',
  ])
  expect(refusalOf(() => advanceGift(received, 'ready'))).toMatchObject({ code: 'gift/closed' })
  expect(refusalOf(() => advanceGift({ ...ready, state: 'cancelled' }, 'received'))).toMatchObject({
    code: 'gift/closed',
  })
  const undo = { entries: redeemed.entries, graceDays: 15, programVersion: 1 }
  expect(refusalOf(() => cancelGift(received, stock, redeemed.account, undo, now))).toMatchObject({
    code: 'gift/closed',
  })
})
