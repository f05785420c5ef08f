import type { CouponTemplate } from '@domain/coupon/template'
import type { CouponBenefit, CouponTerms } from '@domain/coupon/terms'
import { fen } from '@domain/money'
import { atMinute, startOfDay, type Day } from '@domain/time'

const everything: CouponTerms['scope'] = { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] }
const only = (...categories: readonly string[]): CouponTerms['scope'] => ({
  ...everything,
  include: { kind: 'categories', categories },
})

const yuanOff = (yuan: number): CouponBenefit => ({ kind: 'amount-off', offFen: fen(yuan * 100) })

const gift = (productId: string, worthFen: number): CouponBenefit => ({
  kind: 'gift',
  productId,
  qty: 1,
  worthFen: fen(worthFen),
})

const terms = (name: string, fromYuan: number, benefit: CouponBenefit, scope = everything): CouponTerms => ({
  name,
  benefit,
  scope,
  thresholdFen: fen(fromYuan * 100),
  stacking: { stackClass: 'coupon', combinesWith: ['activity', 'member', 'reduction', 'shipping'] },
  channels: null,
})

const template = (
  templateId: string,
  of: CouponTerms,
  days: number,
  change: Partial<CouponTemplate>,
): CouponTemplate => ({
  templateId,
  terms: of,
  validity: { kind: 'relative', afterDays: 0, days },
  ways: ['claim'],
  openFromAt: startOfDay('2020-01-01'),
  openUntilAt: startOfDay('2100-01-01'),
  stock: null,
  releases: [],
  perMember: 1,
  tiers: null,
  segments: null,
  budgetFen: null,
  ...change,
})

const between = (fromOn: Day, untilOn: Day) => ({ openFromAt: startOfDay(fromOn), openUntilAt: startOfDay(untilOn) })

/** Given by the shop itself, on an occasion. */
export const given: readonly CouponTemplate[] = [
  template('second-purchase', terms('复购立减 15 元', 80, yuanOff(15)), 30, { ways: ['issue'] }),
  template('third-order', terms('三单有礼 20 元', 120, yuanOff(20)), 30, { ways: ['issue'] }),
  template('birthday', terms('生日立减 20 元', 100, yuanOff(20)), 30, { ways: ['issue'] }),
  template('points-10', terms('积分换的 10 元券', 20, yuanOff(10)), 60, { ways: ['issue'] }),
  template('card-month', terms('会员卡每月 15 元', 90, yuanOff(15)), 31, { ways: ['issue'] }),
  template('member-day', terms('会员日立减 10 元', 60, yuanOff(10)), 1, { ways: ['issue'] }),
]

/**
 * What hangs in 领券中心 for who comes to fetch it, and what goes by a code or from friend to friend. A gift is a product of
 * the shop by its id: one that the shop does not have is not shown.
 */
export const offered: readonly CouponTemplate[] = [
  template('welcome', terms('新人见面礼', 60, yuanOff(8)), 15, { ways: ['claim', 'share'] }),
  template('pets', terms('宠物用品券', 100, yuanOff(15), only('pet')), 15, { stock: 2_000 }),
  template(
    'coffee-and-tea',
    terms('咖啡茶饮券', 0, { kind: 'percent-off', offBp: 1_000, mostFen: fen(2_000) }, only('coffee')),
    20,
    { perMember: 2 },
  ),
  template('free-shipping', terms('免运费券', 39, { kind: 'shipping-off', mostFen: fen(800) }), 30, { perMember: 2 }),
  template('dish-soap', terms('满 129 送洗洁精', 129, gift('dish-soap-lemon-1kg', 1_890)), 30, {
    ways: ['claim', 'share'],
    stock: 1_000,
  }),
  template('december', terms('十二月提前领', 129, yuanOff(20)), 1, {
    ...between('2026-11-15', '2026-12-20'),
    validity: { kind: 'fixed', fromAt: startOfDay('2026-12-01'), untilAt: startOfDay('2027-01-01') },
  }),
  template('gold-thanks', terms('金卡专享', 299, yuanOff(40)), 30, { tiers: ['gold', 'diamond'] }),
  template('long-time', terms('好久不见', 99, yuanOff(25)), 15, { segments: ['stage:asleep', 'stage:lost'] }),
  template('letter', terms('随信附上的券', 99, yuanOff(12)), 30, { ways: ['code'], stock: 20_000 }),
  template('midyear-2026', terms('年中抢券', 199, yuanOff(50)), 7, {
    ...between('2026-06-01', '2026-06-19'),
    stock: 50,
  }),
  template('double-11-2026', terms('双十一抢券', 199, yuanOff(30)), 7, {
    ...between('2026-11-01', '2026-11-12'),
    stock: 1_000,
  }),
  template('double-12-2026', terms('双十二抢券', 199, yuanOff(25)), 7, {
    ...between('2026-12-01', '2026-12-13'),
    stock: 10_000,
  }),
  template('new-year-2027', terms('新年券', 100, yuanOff(20)), 7, {
    ...between('2026-12-31', '2027-01-04'),
    budgetFen: fen(100_000),
  }),
  ...['2026', '2027', '2028'].flatMap((year) =>
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => grab(year, month)),
  ),
]

/** 整点抢: each month from the 8th, set free in three lots of a hundred at eight in the evening. */
function grab(year: string, month: string): CouponTemplate {
  const releases = ['08', '18', '28'].map((day) => ({ at: atMinute(`${year}-${month}-${day}`, 20 * 60), count: 100 }))
  return template(`grab-${year}-${month}`, terms('晚八点抢券', 299, yuanOff(60)), 7, {
    openFromAt: startOfDay(`${year}-${month}-08`),
    openUntilAt: atMinute(`${year}-${month}-28`, 24 * 60),
    stock: 300,
    releases,
  })
}
