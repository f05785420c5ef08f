import type { Preference } from './preference'
import { priceSensitivityOf, type PriceSensitivity } from './price-sensitivity'
import { tagsOf, type TagFacts } from './tags'

const plain: TagFacts = {
  buyingDays: 3,
  silentDays: 10,
  usualGapDays: 30,
  moneyScore: 3,
  spentFen: 30_000,
  gapSpread: null,
  packsEach: 1,
  channels: ['pos', 'online'],
  taste: null,
  due: null,
}
const priced = (level: PriceSensitivity['level'], because: string): PriceSensitivity => ({
  ...priceSensitivityOf([], 0.5),
  level,
  because,
})
const favourite: Preference = { aspect: 'store', value: '', times: 5, share: 0.8, lastOn: '2026-07-01', because: '' }
const namesOf = (changed: Partial<TagFacts>) =>
  tagsOf({ ...plain, ...changed }).map(({ name, because }) => `${name}：${because}`)

test.each<[Partial<TagFacts>, string]>([
  [{ moneyScore: 5, spentFen: 128_640 }, '消费靠前：累计消费 1286 元，在前五分之一'],
  [{ gapSpread: 0.2 }, '周期稳定：间隔很稳，约 30 天来一次'],
  [{ taste: { category: '咖啡', times: 6, share: 0.6 } }, '常买咖啡：买过 6 次，占全部的 60%'],
  [{ packsEach: 2.4 }, '一次多买：平均每次 2.4 件'],
  [{ buyingDays: 1, silentDays: 45, channels: [] }, '首购未回头：只买过 1 次，已过 45 天'],
  [{ channels: ['online'] }, '只在线上买：3 次都在线上'],
  [{ channels: ['pos'] }, '只在门店买：3 次都在门店'],
  [{ due: { productName: '猫粮', daysLeft: 2 } }, '快用完了：猫粮约 2 天后用完'],
  [{ due: { productName: '猫粮', daysLeft: -2 } }, '快用完了：猫粮应已用完'],
  [{ due: { productName: '猫粮', daysLeft: 0 } }, '快用完了：猫粮今天用完'],
  [{ hesitation: { productName: '茶', because: '看过 3 天' } }, '看了没买：茶：看过 3 天'],
  [{ price: priced('offers-only', '几乎不按原价买') }, '优惠才买：几乎不按原价买'],
  [{ price: priced('likes-offers', '一半用了优惠') }, '喜欢优惠：一半用了优惠'],
  [{ preference: { ...favourite, value: '湖滨店', because: '6 次里选过 5 次' } }, '偏好湖滨店：6 次里选过 5 次'],
])('%j says why: %s', (changed, words) => {
  expect(namesOf(changed)).toContain(words)
})

test('nothing is said of what is not so', () => {
  expect(namesOf({})).toEqual(['线上线下都买：两种渠道都用过'])
  expect(namesOf({ gapSpread: 0.6, taste: { category: '咖啡', times: 2, share: 0.9 } })).toHaveLength(1)
})
