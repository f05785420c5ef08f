import { preferencesOf } from './preference'
import { priceSensitivityOf } from './price-sensitivity'
import { tagsOf } from './tags'
import type { TagFacts } from './tags'

const PLAIN: TagFacts = {
  buyingDays: 3,
  silentDays: 10,
  usualGapDays: 30,
  moneyScore: 3,
  spentFen: 30_000,
  gapSpread: null,
  packsEach: 1,
  channels: [],
  taste: null,
  due: null,
}
const offers = priceSensitivityOf(new Array(12).fill({ listFen: 1000, offFen: 300 }), 0.3)
const some = priceSensitivityOf(
  Array.from({ length: 13 }, (_, place) => ({ listFen: 1000, offFen: place < 8 ? 100 : 0 })),
  0.3,
)
const [preference = null] = preferencesOf(
  [
    { aspect: 'pack', value: '1 kg', on: '2026-06-01' },
    { aspect: 'pack', value: '1 kg', on: '2026-06-20' },
  ],
  '2026-07-01',
)

test('nothing special, no tag', () => {
  expect(tagsOf(PLAIN)).toEqual([])
})

test.each<[Partial<TagFacts>, string, string]>([
  [{ moneyScore: 5 }, '消费靠前', '累计消费 300 元，在前五分之一'],
  [{ gapSpread: 0.2 }, '周期稳定', '间隔很稳，约 30 天来一次'],
  [{ taste: { category: '猫粮', times: 4, share: 0.8 } }, '常买猫粮', '买过 4 次，占全部的 80%'],
  [{ packsEach: 2.5 }, '一次多买', '平均每次 2.5 件'],
  [{ buyingDays: 1, silentDays: 45 }, '首购未回头', '只买过 1 次，已过 45 天'],
  [{ channels: ['online'] }, '只在线上买', '3 次都在线上'],
  [{ channels: ['store'] }, '只在门店买', '3 次都在门店'],
  [{ channels: ['store', 'online'] }, '线上线下都买', '两种渠道都用过'],
  [{ due: { productName: '滤芯', daysLeft: 3 } }, '快用完了', '滤芯约 3 天后用完'],
  [{ due: { productName: '滤芯', daysLeft: 0 } }, '快用完了', '滤芯今天用完'],
  [{ due: { productName: '滤芯', daysLeft: -2 } }, '快用完了', '滤芯应已用完'],
  [{ hesitation: { productName: '面霜', because: '14 天里有 3 天看过' } }, '看了没买', '面霜：14 天里有 3 天看过'],
  [{ price: offers }, '优惠才买', '12 件中有 12 件用了优惠，几乎不按原价买'],
  [{ price: some }, '喜欢优惠', '13 件中有 8 件用了优惠，高于全店的 30%'],
  [{ preference }, '偏好1 kg', '2 次里选过 2 次，最近一次是 11 天前'],
])('%o', (more, name, because) => {
  expect(tagsOf({ ...PLAIN, ...more })).toMatchObject([{ name, because }])
})

test('what is not so, or not known, gives no tag', () => {
  expect(
    tagsOf({
      ...PLAIN,
      gapSpread: 0.8,
      taste: { category: '茶', times: 2, share: 0.9 },
      due: { productName: '滤芯', daysLeft: 30 },
      hesitation: null,
      preference: null,
      price: priceSensitivityOf([], 0.3),
    }),
  ).toEqual([])
})
