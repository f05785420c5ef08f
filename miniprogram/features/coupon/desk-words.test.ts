import type { WatchedCoupon } from '@contract/coupon'
import { fen } from '@domain/money'
import { budgetWords, leftWords, offerWords, stockWords, usedWords, watchedWords, whenWords } from './desk-words'

const pets: WatchedCoupon = {
  templateId: 'pets',
  face: {
    ...{ name: '宠物用品券', benefit: { kind: 'amount-off', offFen: fen(1_500) }, thresholdFen: 10_000 },
    ...{ goods: ['宠物类'], channels: null, combinesWith: [] },
  },
  ...{ ways: ['claim', 'share'], state: 'open', openFromOn: '2020-01-01', untilOn: '2099-12-31', perMember: 1 },
  ...{ issued: 13, redeemed: 4, stock: 2_000, left: 1_987, budgetFen: null, spentFen: null },
}
const today = '2026-11-21'

test('a coupon says what it is, how it is got, what is left and how many were used', () => {
  expect(offerWords(pets)).toBe('¥15，满 100，限宠物类')
  expect(whenWords(pets, today)).toBe('自己领、朋友送')
  expect(stockWords(pets)).toBe('共 2,000 张')
  expect(watchedWords(pets, today).split('\n')).toHaveLength(3)
  expect([leftWords(pets), usedWords(pets), budgetWords(pets)]).toEqual(['剩 1,987', '领了 13，用了 4（31%）', ''])
})

test('what has no end is not counted down, and nothing is divided by nobody', () => {
  const fresh = { ...pets, stock: null, left: null, issued: 0, redeemed: 0 }
  expect([leftWords(fresh), stockWords(fresh), usedWords(fresh)]).toEqual(['不限量', '', '还没有人领'])
  expect(usedWords({ ...pets, redeemed: 0 })).toBe('领了 13，还没有人用')
  const tenth = { kind: 'percent-off', offBp: 1_000, mostFen: null } as const
  expect(offerWords({ ...pets, face: { ...pets.face, benefit: tenth, thresholdFen: 0, goods: [] } })).toBe(
    '9 折，无门槛',
  )
})

test.each([
  [{ state: 'soon', openFromOn: '2027-01-01' }, '自己领、朋友送，2027年1月1日开始'],
  [{ state: 'over', untilOn: '2026-11-11' }, '自己领、朋友送，11月11日结束了'],
  [{ untilOn: '2026-12-20' }, '自己领、朋友送，到12月20日'],
] as const)('when it can be got', (change, words) => {
  expect(whenWords({ ...pets, ...change }, today)).toBe(words)
})

test('a budget says what is spent of it', () => {
  expect(budgetWords({ ...pets, budgetFen: 100_000, spentFen: 2_500 })).toBe('预算 1,000.00 元，用了 25.00 元')
})
