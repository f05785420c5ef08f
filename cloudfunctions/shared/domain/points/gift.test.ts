import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { aGift } from '../../../../tests/fixtures/value/gifts'
import { earns, emptyLedger } from '../../../../tests/fixtures/value/ledger'
import { startOfDay } from '../time'
import { redeemGift, whyNotRedeemable, type Gift, type GiftClaimant, type GiftStock } from './gift'
import { standingOf } from './gift-standing'

const now = startOfDay('2025-06-10')
const mug = aGift({ giftId: 'mug', points: 300, perMember: 2 })
const { account } = earns(emptyLedger, 'p1', 700, '2025-01-10', '2025-01-10', '2026-02-01')
const stock: GiftStock = { giftId: 'mug', left: 5 }
const member: GiftClaimant = { memberId: 'm1', tier: 'silver', had: 0, slot: 'request-1' }
const terms = { pickupCode: 'K7MQ2XPR', address: null, fetchDays: 30 }
const program = { programVersion: 1 }

test('a gift takes its points and one piece, and can be followed', () => {
  const redeemed = redeemGift({ gift: mug, stock, account }, member, terms, program, now)
  expect(redeemed.account.availablePoints).toBe(400)
  expect([redeemed.stock.left, redeemed.claim.had]).toEqual([4, 1])
  expect(redeemed.order).toMatchObject({
    redemptionId: 'mug:m1:request-1',
    state: 'ready',
    points: 300,
    entryIds: ['m1:2'],
    pickupCode: 'K7MQ2XPR',
    settleAt: startOfDay('2025-07-11'),
  })
})

test.each<[string, string, Partial<Gift>, Partial<GiftStock>, Partial<GiftClaimant>]>([
  ['not open yet', 'gift/not-open', { openFromAt: now + 1 }, {}, {}],
  ['over', 'gift/not-open', { openUntilAt: now }, {}, {}],
  ['for gold members', 'gift/not-eligible', { tiers: ['gold', 'diamond'] }, {}, {}],
  ['had twice already', 'gift/limit-reached', {}, {}, { had: 2 }],
  ['gone', 'gift/gone', {}, { left: 0 }, {}],
  ['dearer than the balance', 'points/insufficient', { points: 701 }, {}, {}],
  ['to be posted nowhere', 'gift/address-missing', { kind: 'post' }, {}, {}],
])('a gift %s is refused: %s', (_, code, gift, left, who) => {
  const basis = { gift: { ...mug, ...gift }, stock: { ...stock, ...left }, account }
  expect(refusalOf(() => redeemGift(basis, { ...member, ...who }, terms, program, now))).toMatchObject({ code })
})

test('without limits there is always one more', () => {
  const gift = { ...mug, perMember: null, tiers: ['silver' as const] }
  const endless = { giftId: 'mug', left: null }
  expect(whyNotRedeemable(gift, endless, { ...member, had: 99 }, now)).toBeNull()
  expect(redeemGift({ gift, stock: endless, account }, member, terms, program, now).stock.left).toBeNull()
})

test('only a posted gift keeps the address, only a fetched one the code; a coupon is there at once', () => {
  const address = { name: '林小满', phone: '13800000000', region: '浙江省杭州市西湖区', street: '北山街 1 号' }
  const orderOf = (kind: Gift['kind']) =>
    redeemGift({ gift: { ...mug, kind }, stock, account }, member, { ...terms, address }, program, now).order
  expect(orderOf('post')).toMatchObject({ state: 'placed', pickupCode: null, address })
  expect(orderOf('service')).toMatchObject({ state: 'ready', pickupCode: 'K7MQ2XPR', address: null })
  expect(orderOf('coupon')).toMatchObject({ state: 'received', pickupCode: null, endedAt: now })
})

test.each([
  ['open', {}, 300],
  ['short', {}, 299],
  ['gone', { left: 0 }, 300],
] as const)('a gift stands %s', (standing, left, available) => {
  expect(standingOf(mug, { ...stock, ...left }, member, available, now)).toBe(standing)
})

test('what cannot be had for another reason is not called too dear', () => {
  expect(standingOf({ ...mug, tiers: ['diamond'] }, stock, member, 0, now)).toBe('not-eligible')
  expect(standingOf(mug, stock, { ...member, had: 2 }, 0, now)).toBe('limit-reached')
  expect(standingOf({ ...mug, openFromAt: now + 1 }, stock, member, 0, now)).toBe('not-open')
})
