import { fiftyCopies, refusalOf } from '../../../../tests/fixtures/value/coupons'
import { startOfDay } from '../time'
import type { Claimant } from './claim'
import { shareOffer, takeShare, type CouponShare } from './share'
import { freshStock } from './template'

const now = startOfDay('2025-06-10')
const template = { ...fiftyCopies, ways: ['share' as const] }
const share: CouponShare = {
  shareId: 's1',
  templateId: 't1',
  byMemberId: 'm1',
  most: 2,
  takenBy: [],
  openUntilAt: now + 1,
}
const friend = (memberId: string): Claimant => ({ memberId, tier: 'plain', segments: [], held: 0 })
const stock = freshStock('t1')

test('a friend takes a copy of their own, which counts like any other', () => {
  const taken = takeShare(share, template, stock, friend('m2'), now)
  expect(taken.coupon).toMatchObject({ couponId: 't1:m2:0', way: 'share' })
  expect([taken.stock.issued, taken.share.takenBy]).toEqual([1, ['m2']])
})

test.each<[string, Partial<CouponShare>, string, string]>([
  ['who shared it', {}, 'm1', 'coupon/own-share'],
  ['a friend who has taken one', { takenBy: ['m2'] }, 'm2', 'coupon/limit-reached'],
  ['a third friend of two', { takenBy: ['m2', 'm3'] }, 'm4', 'coupon/gone'],
  ['who comes too late', { openUntilAt: now }, 'm2', 'coupon/not-open'],
])('%s gets none', (_, change, memberId, code) => {
  expect(refusalOf(() => takeShare({ ...share, ...change }, template, stock, friend(memberId), now))).toMatchObject({
    code,
  })
})

test('what cannot be shared cannot be taken', () => {
  expect(refusalOf(() => takeShare(share, fiftyCopies, stock, friend('m2'), now))).toMatchObject({
    code: 'coupon/not-open',
  })
})

test('an offer is passed on for a week, to five friends at most', () => {
  expect(shareOffer(template, 'm1', 's9', now)).toEqual({
    shareId: 's9',
    templateId: 't1',
    byMemberId: 'm1',
    most: 5,
    takenBy: [],
    openUntilAt: startOfDay('2025-06-17'),
  })
  expect(shareOffer(template, 'm1', 's9', startOfDay('2025-06-29')).openUntilAt).toBe(template.openUntilAt)
})

test.each([
  ['that is not for sharing', fiftyCopies, now],
  ['that is not open yet', template, startOfDay('2025-05-31')],
  ['that is over', template, startOfDay('2025-07-01')],
])('an offer %s cannot be passed on', (_, offer, at) => {
  expect(refusalOf(() => shareOffer(offer, 'm1', 's9', at))).toMatchObject({ code: 'coupon/not-open' })
})
