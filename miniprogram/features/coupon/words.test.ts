import type { CouponCard, CouponFace, WalletCard } from '@contract/coupon'
import { fen } from '@domain/money'
import { atMinute } from '@domain/time'
import { opensWords } from './countdown'
import {
  cartWords,
  figureOf,
  giftWords,
  limitWords,
  thresholdWords,
  untilShort,
  untilWords,
  validityWords,
  whyNotWords,
} from './words'

const face: CouponFace = {
  name: '新人见面礼',
  benefit: { kind: 'amount-off', offFen: fen(2_500) },
  thresholdFen: 19_900,
  goods: [],
  channels: null,
  combinesWith: ['member'],
}
const card: CouponCard = {
  couponId: 't1:m1:0',
  templateId: 't1',
  face,
  whyNot: null,
  usableFromOn: '2026-11-21',
  lastOn: '2026-11-30',
  redeemedOn: null,
}
const today = '2026-11-21'
const percent = { kind: 'percent-off', offBp: 1_000, mostFen: fen(2_000) } as const

test.each([
  ['amount', face.benefit, '¥25'],
  ['fen', { kind: 'amount-off', offFen: fen(990) } as const, '¥9.90'],
  ['percent', percent, '9折'],
  ['95 折', { kind: 'percent-off', offBp: 500, mostFen: null } as const, '9.5折'],
  ['shipping', { kind: 'shipping-off', mostFen: fen(800) } as const, '免运费'],
  ['gift', { kind: 'gift', productId: 'p1', qty: 1, worthFen: fen(900) } as const, '赠品'],
])('what a coupon is worth: %s', (_, benefit, said) => {
  expect(Object.values(figureOf(benefit)).join('')).toBe(said)
})

test.each<[Partial<CouponFace>, string]>([
  [{}, '满 199'],
  [{ thresholdFen: 0 }, '无门槛'],
  [{ thresholdFen: 0, benefit: percent }, '最多减 20'],
  [{ benefit: percent }, '满 199，最多减 20'],
])('what it needs: %j is %s', (change, said) => expect(thresholdWords({ ...face, ...change })).toBe(said))

test('what it gives is called by its name, with the pieces where there are several', () => {
  const gift = { productId: 'p1', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }
  expect(giftWords(face)).toBe('')
  expect(giftWords({ ...face, gift })).toBe('送 洗洁精')
  expect(giftWords({ ...face, gift: { ...gift, qty: 2 } })).toBe('送 洗洁精 × 2')
})

test.each<[Partial<CouponFace>, string]>([
  [{}, ''],
  [{ goods: ['宠物'] }, '限宠物'],
  [{ goods: ['宠物', '个护'] }, '限宠物等 2 种'],
  [{ channels: ['store'] }, '限门店'],
  [{ goods: ['宠物'], channels: ['online'] }, '限宠物，限线上'],
])('what it is for: %j is "%s"', (change, said) => expect(limitWords({ ...face, ...change })).toBe(said))

test.each([
  ['2026-11-30', '11月30日前有效', false],
  ['2027-01-05', '2027年1月5日前有效', false],
  ['2026-11-24', '还有 3 天过期', true],
  ['2026-11-22', '明天过期', true],
  ['2026-11-21', '今天过期', true],
  ['2026-11-20', '11月20日已过期', false],
])('until %s: %s', (lastOn, words, soon) => expect(untilWords(lastOn, today)).toEqual({ words, soon }))

test.each([
  ['2026-12-31', '12月31日前'],
  ['2026-11-24', '3 天后过期'],
  ['2026-11-22', '明天过期'],
  ['2026-11-21', '今天过期'],
])('until %s in fewer words: %s', (lastOn, words) => expect(untilShort(lastOn, today)).toBe(words))

test.each<[Partial<CouponCard>, string]>([
  [{}, ''],
  [{ whyNot: 'not-yet', usableFromOn: '2026-12-01' }, '12月1日起可用'],
  [{ whyNot: 'locked' }, '用在了一笔待付款的订单上'],
  [{ whyNot: 'redeemed', redeemedOn: '2026-09-02' }, '9月2日用掉'],
  [{ whyNot: 'redeemed' }, '已使用'],
  [{ whyNot: 'expired', lastOn: '2026-11-18' }, '11月18日过期'],
  [{ whyNot: 'void' }, '已收回'],
  [{ whyNot: 'other-channel' }, '不能在这里用'],
  [{ whyNot: 'gift-gone' }, '赠品送完了'],
])('why not: %j is "%s"', (change, said) => expect(whyNotWords({ ...card, ...change }, today)).toBe(said))

test.each<[WalletCard['inCart'], string, readonly string[]]>([
  [null, '', []],
  [{ kind: 'works' }, '', []],
  [{ kind: 'short', shortFen: 2_255 }, '还差 22.55 元', []],
  [{ kind: 'no-goods' }, '购物车里没有护肤类商品', ['护肤类']],
  [{ kind: 'no-goods' }, '购物车里没有冷萃咖啡', ['冷萃咖啡']],
  [{ kind: 'no-goods' }, '购物车里没有适用的商品', ['宠物', '个护']],
  [{ kind: 'no-gain' }, '购物车已有的优惠和它一样多', []],
])('in the cart %j: "%s"', (inCart, said, goods) => {
  expect(cartWords({ ...card, face: { ...face, goods }, inCart })).toBe(said)
})

test('a free shipping coupon for a cart that is shipped for nothing anyway', () => {
  const free = { ...face, benefit: { kind: 'shipping-off', mostFen: null } as const }
  expect(cartWords({ ...card, face: free, inCart: { kind: 'no-gain' } })).toBe('购物车已经免运费')
})

test('for how long an offer’s copy is good', () => {
  expect(validityWords({ kind: 'relative', afterDays: 0, days: 15 }, today)).toBe('领后 15 天有效')
  expect(validityWords({ kind: 'relative', afterDays: 0, days: 1 }, today)).toBe('领取当天有效')
  expect(validityWords({ kind: 'relative', afterDays: 2, days: 7 }, today)).toBe('领后 2 天生效，7 天有效')
  const fixed = { kind: 'fixed', fromAt: 0, untilAt: atMinute('2027-01-01', 0) } as const
  expect(validityWords(fixed, today)).toBe('12月31日前有效')
})

test('a countdown runs in the last day, and before that the date is said', () => {
  const opensAt = atMinute('2026-11-28', 20 * 60)
  expect(opensWords(opensAt, atMinute('2026-11-21', 600))).toBe('11月28日 20:00 开抢')
  expect(opensWords(opensAt, opensAt - 3_723_000)).toBe('还有 01:02:03 开抢')
  expect(opensWords(opensAt, opensAt - 1)).toBe('还有 00:00:01 开抢')
  expect(opensWords(opensAt, opensAt + 5_000)).toBe('还有 00:00:00 开抢')
})
