import { benefitsOf, monthlyPrice, plainYuan, termWords } from './card-words'
import { cardOffer } from './card.fixture'

test('only what a card really brings is said', () => {
  expect(benefitsOf(cardOffer()).map(({ title }) => title)).toEqual([
    '商品 9 折',
    '包邮',
    '每元 2 分',
    '每月送券',
    '新品先买',
  ])
  const bare = cardOffer({ priceOff: null, freeShipping: false, monthlyCoupons: [], earlyAccessHours: 0 })
  expect(benefitsOf(bare).map(({ title }) => title)).toEqual(['每元 2 分'])
  expect(benefitsOf(cardOffer({ monthlyCoupons: ['甲券', '乙券'] }))[3]?.text).toBe('甲券等 2 张')
  expect(benefitsOf(cardOffer({ earlyAccessHours: 72 }))[4]?.text).toBe('提前发售的商品，早 3 天')
  expect(benefitsOf(cardOffer({ earlyAccessHours: 36 }))[4]?.text).toBe('提前发售的商品，早 36 小时')
})

test('a price without fen is short, and what a month costs is never told too low', () => {
  expect([plainYuan(9_900), plainYuan(9_950)]).toEqual(['99', '99.50'])
  expect(monthlyPrice(cardOffer())).toBe('8.3')
  expect(monthlyPrice(cardOffer({ priceFen: 2_900, termMonths: 3 }))).toBe('9.7')
  expect([termWords(12), termWords(3)]).toEqual(['一年', '3 个月'])
})
