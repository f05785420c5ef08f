import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { issueCoupon } from '../coupon/coupon'
import { addDays, startOfDay } from '../time'
import { giftNotice, lapseNotice } from './coupon-notices'

const on = (days: number) => startOfDay(addDays('2025-06-10', days))
const coupon = issueCoupon(fiftyCopies, 'm1', '0', 'claim', on(0))

test.each([
  [3, '有一张券 3 天后过期'],
  [5, '有一张券明天过期'],
  [6, '有一张券今天过期'],
])('%p days on, a coupon of seven: %s', (days, title) => {
  expect(lapseNotice(coupon, on(days))).toEqual({
    entryId: 'coupon:lapse:t1:m1:0',
    memberId: 'm1',
    kind: 'coupon',
    title,
    text: '「满 100 减 20」满 100 元可用，6月16日前有效。',
    page: 'packages/member/coupon/index?couponId=t1%3Am1%3A0',
    postedAt: on(days),
  })
})

test('a coupon from the shop is told of with what it needs and until when it is good', () => {
  const free = { ...coupon, terms: { ...coupon.terms, thresholdFen: yuan(0) } }
  expect(giftNotice(coupon, on(0))).toMatchObject({
    title: '送您一张券：满 100 减 20',
    text: '满 100 元可用，6月16日前有效，放在我的券里了。',
  })
  expect(giftNotice(free, on(0)).text).toBe('没有门槛，6月16日前有效，放在我的券里了。')
})
