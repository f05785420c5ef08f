import fc from 'fast-check'
import { fiftyCopies, refusalOf } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { atMinute, startOfDay } from '../time'
import { claimCoupon, countBudget, giveCoupon, whyNotClaimable, type Claimant } from './claim'
import { issueCoupon, lockCoupon, redeemCoupon } from './coupon'
import { freshStock, releasedBy, type CouponTemplate } from './template'

const now = startOfDay('2025-06-10')
const member: Claimant = { memberId: 'm1', tier: 'silver', segments: ['cat-owners'], held: 0 }
const stock = freshStock('t1')

test('a member claims a copy: it is theirs, it is counted, and it lasts seven days', () => {
  const claimed = claimCoupon(fiftyCopies, stock, member, 'claim', now)
  expect(claimed.coupon).toMatchObject({
    couponId: 't1:m1:0',
    state: 'issued',
    way: 'claim',
    validFromAt: now,
    validUntilAt: startOfDay('2025-06-17'),
  })
  expect(claimed.stock.issued).toBe(1)
})

test('the same claim made twice at once is the same copy', () => {
  const first = claimCoupon(fiftyCopies, stock, member, 'claim', now)
  expect(claimCoupon(fiftyCopies, stock, member, 'claim', now).coupon.couponId).toBe(first.coupon.couponId)
})

test.each<[string, string, Partial<CouponTemplate>, Partial<Claimant>, number]>([
  ['before it opens', 'coupon/not-open', {}, {}, startOfDay('2025-05-31')],
  ['when it has closed', 'coupon/not-open', {}, {}, startOfDay('2025-07-01')],
  ['that is given by code only', 'coupon/not-open', { ways: ['code'] }, {}, now],
  ['for gold members', 'coupon/not-eligible', { tiers: ['gold'] }, {}, now],
  ['for dog owners', 'coupon/not-eligible', { segments: ['dog-owners'] }, {}, now],
  ['already had', 'coupon/limit-reached', {}, { held: 1 }, now],
  ['of which none is left', 'coupon/gone', { stock: 0 }, {}, now],
  ['whose budget is spent', 'coupon/gone', { budgetFen: yuan(0) }, {}, now],
])('a coupon %s is refused: %s', (_, code, change, who, at) => {
  const attempt = () => claimCoupon({ ...fiftyCopies, ...change }, stock, { ...member, ...who }, 'claim', at)
  expect(refusalOf(attempt)).toMatchObject({ code })
})

test.each<[Partial<CouponTemplate>]>([
  [{ tiers: ['silver'] }],
  [{ segments: ['vip', 'cat-owners'] }],
  [{ stock: null }],
])('a member whom %j means can have it', (change) =>
  expect(whyNotClaimable({ ...fiftyCopies, ...change }, stock, member, 'claim', now)).toBeNull(),
)

test('the limit is said with its number', () => {
  const attempt = () => claimCoupon({ ...fiftyCopies, perMember: 3 }, stock, { ...member, held: 3 }, 'claim', now)
  expect(refusalOf(attempt)).toEqual({ code: 'coupon/limit-reached', details: { most: 3 } })
})

test('fifty copies are claimed fifty times, however many try and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 80 }), { maxLength: 300 }), (tries) => {
      const held = new Map<number, number>()
      const couponIds = new Set<string>()
      let current = stock
      for (const who of tries) {
        const claimant = { ...member, memberId: `m${who}`, held: held.get(who) ?? 0 }
        if (whyNotClaimable(fiftyCopies, current, claimant, 'claim', now)) continue
        const claimed = claimCoupon(fiftyCopies, current, claimant, 'claim', now)
        current = claimed.stock
        held.set(who, claimant.held + 1)
        couponIds.add(claimed.coupon.couponId)
      }
      expect(couponIds.size).toBe(Math.min(50, new Set(tries).size))
      expect(current.issued).toBe(couponIds.size)
    }),
  )
})

test('a grab sets copies free at its hours, never more than there are', () => {
  const grab: CouponTemplate = {
    ...fiftyCopies,
    releases: [
      { at: atMinute('2025-06-10', 600), count: 20 },
      { at: atMinute('2025-06-10', 1_200), count: 40 },
    ],
  }
  expect([599, 600, 1_199, 1_200].map((minute) => releasedBy(grab, atMinute('2025-06-10', minute)))).toEqual([
    0, 20, 20, 50,
  ])
  const at = atMinute('2025-06-10', 700)
  expect(whyNotClaimable(grab, { ...stock, issued: 20 }, member, 'claim', at)).toBe('coupon/gone')
  expect(whyNotClaimable(grab, { ...stock, issued: 19 }, member, 'claim', at)).toBeNull()
})

describe('a budget', () => {
  const template = { ...fiftyCopies, budgetFen: yuan(50) }
  const free = issueCoupon(template, 'm1', '0', 'claim', now)
  const lockedFor = (orderId: string, off: number) =>
    lockCoupon(free, { orderId, channel: 'app' }, yuan(off), now + 1, now)

  test('is reserved by orders, given back by them, and never overdrawn', () => {
    const twice = countBudget(
      template,
      countBudget(template, stock, free, lockedFor('o1', 20)),
      free,
      lockedFor('o2', 20),
    )
    expect(twice.spentFen).toBe(yuan(40))
    expect(refusalOf(() => countBudget(template, twice, free, lockedFor('o3', 20)))).toMatchObject({
      code: 'coupon/gone',
    })
    expect(countBudget(template, twice, lockedFor('o2', 20), free).spentFen).toBe(yuan(20))
    expect(countBudget(fiftyCopies, stock, free, lockedFor('o1', 9_999)).spentFen).toBe(yuan(9_999))
  })

  test('counts once what is locked and then paid, and what an order takes over whose lock ran out', () => {
    const locked = lockedFor('o1', 20)
    const once = countBudget(template, stock, free, locked)
    const taken = lockCoupon(locked, { orderId: 'o2', channel: 'app' }, yuan(30), now + 9, now + 1)
    expect(countBudget(template, once, locked, taken).spentFen).toBe(yuan(30))
    const paid = redeemCoupon(taken, { orderId: 'o2', channel: 'app' }, yuan(30), now + 2)
    expect(countBudget(template, countBudget(template, once, locked, taken), taken, paid).spentFen).toBe(yuan(30))
  })
})

describe('what the shop gives by itself', () => {
  const given = { ...fiftyCopies, ways: ['issue' as const], tiers: ['gold' as const] }
  const to = { memberId: 'm1', slot: 'birthday:2025-06-10' }

  test('asks neither for the level nor for the limit, and counts', () => {
    const { coupon, stock: counted } = giveCoupon(given, stock, to, now)
    expect(coupon).toMatchObject({ couponId: 't1:m1:birthday:2025-06-10', way: 'issue', state: 'issued' })
    expect(counted.issued).toBe(1)
  })

  test.each<[string, Partial<CouponTemplate>, number, string]>([
    ['is not given so', { ways: ['claim'] }, now, 'coupon/not-open'],
    ['is over', {}, startOfDay('2025-07-01'), 'coupon/not-open'],
    ['is all gone', { stock: 0 }, now, 'coupon/gone'],
  ])('what %s is refused', (_, change, at, code) => {
    expect(refusalOf(() => giveCoupon({ ...given, ...change }, stock, to, at))).toMatchObject({ code })
  })
})
