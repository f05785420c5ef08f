import { fen } from '@domain/money'
import { incomeYuan, monthName, monthWords } from './income-words'

test('money that went back has its sign before it', () => {
  expect([incomeYuan(128_700), incomeYuan(-4_950), incomeYuan(0)]).toEqual(['1,287.00 元', '−49.50 元', '0.00 元'])
})

test('a month says what happened in it and nothing else', () => {
  const none = { sold: 0, soldFen: fen(0), renewed: 0, renewedFen: fen(0), refunded: 0, refundedFen: fen(0) }
  expect(monthName('2026-02')).toBe('2026年2月')
  expect(monthWords({ month: '2026-02', ...none })).toBe('没有')
  expect(monthWords({ month: '2026-02', ...none, sold: 3, refunded: 1 })).toBe('新开 3 张，退 1 张')
})
