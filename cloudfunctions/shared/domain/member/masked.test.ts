import { maskedName } from './masked'

test('a name in a list shows its first character only', () => {
  expect(maskedName('半夏')).toBe('半＊')
  expect(maskedName('微信用户 A1B2')).toBe('微＊＊')
  expect(maskedName('🐱喵')).toBe('🐱＊')
  expect(maskedName('')).toBe('')
})
