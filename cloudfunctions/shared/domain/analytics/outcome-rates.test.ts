import type { Stage } from '../segment/lifecycle'
import { churnRate, redemptionRate, renewalRate, upgradeRate, wakeUpRate } from './outcome-rates'
import type { PaidOrder } from './paid-order'

const MAY = { fromOn: '2026-05-01', toOn: '2026-05-31' }

const order = (memberId: string, on: string, netFen = 100): PaidOrder => ({
  orderId: `${memberId}:${on}`,
  memberId,
  on,
  netFen,
  storeId: 's1',
  channel: 'store',
  productIds: ['tea'],
})

test('redemption: of the coupons that could be used in May, those that were', () => {
  const coupon = (usableFromOn: string, usableToOn: string, redeemedOn: string | null) => ({
    usableFromOn,
    usableToOn,
    redeemedOn,
  })
  const rate = redemptionRate(
    [
      coupon('2026-04-20', '2026-05-10', '2026-05-02'),
      coupon('2026-05-05', '2026-06-10', '2026-06-02'),
      coupon('2026-05-05', '2026-05-20', null),
      coupon('2026-04-20', '2026-05-10', '2026-04-25'),
      coupon('2026-06-01', '2026-06-10', null),
      coupon('2026-03-01', '2026-04-30', null),
    ],
    MAY,
  )
  expect(rate).toMatchObject({ part: 1, whole: 3, definition: expect.stringContaining('已核销') as string })
})

test('renewal: a week of grace counts, a month does not', () => {
  const rate = renewalRate(
    [
      { endsOn: '2026-05-10', renewedOn: '2026-05-08' },
      { endsOn: '2026-05-31', renewedOn: '2026-06-07' },
      { endsOn: '2026-05-10', renewedOn: '2026-06-20' },
      { endsOn: '2026-05-20', renewedOn: null },
      { endsOn: '2026-06-01', renewedOn: '2026-06-01' },
    ],
    MAY,
    7,
  )
  expect(rate).toMatchObject({ part: 2, whole: 4, share: 0.5 })
})

test('upgrade: who is at the top cannot rise', () => {
  const rate = upgradeRate(
    [
      { rankBefore: 0, rankAfter: 1 },
      { rankBefore: 1, rankAfter: 0 },
      { rankBefore: 2, rankAfter: 2 },
      { rankBefore: 1, rankAfter: 1 },
    ],
    2,
  )
  expect(rate).toMatchObject({ part: 1, whole: 3 })
})

test('wake-up: the first message counts, the same day does not, refunded orders do not, and whose days are not over is not judged', () => {
  const rate = wakeUpRate(
    [
      { memberId: 'li', sentOn: '2026-05-10' },
      { memberId: 'li', sentOn: '2026-05-01' },
      { memberId: 'wu', sentOn: '2026-05-01' },
      { memberId: 'xu', sentOn: '2026-05-01' },
      { memberId: 'he', sentOn: '2026-05-01' },
      { memberId: 'gu', sentOn: '2026-05-20' },
    ],
    [
      order('li', '2026-05-15'),
      order('wu', '2026-05-01'),
      order('xu', '2026-05-03', 0),
      order('he', '2026-05-20'),
      order('gu', '2026-05-21'),
    ],
    14,
    '2026-05-31',
  )
  expect(rate).toMatchObject({ part: 1, whole: 4 })
})

test('churn: who was lost before, or came later, is not counted', () => {
  const history = (...changes: readonly (readonly [Stage, string])[]) =>
    changes.map(([stage, since]) => ({ stage, since, because: '' }))
  const rate = churnRate(
    [
      history(['new', '2026-01-01'], ['asleep', '2026-04-01'], ['lost', '2026-05-10']),
      history(['new', '2026-01-01'], ['lost', '2026-05-10'], ['growing', '2026-05-20']),
      history(['stable', '2026-01-01']),
      history(['stable', '2026-01-01'], ['lost', '2026-06-01']),
      history(['new', '2026-01-01'], ['lost', '2026-04-30']),
      history(['new', '2026-05-02']),
    ],
    MAY,
  )
  expect(rate).toMatchObject({ part: 2, whole: 4 })
})
