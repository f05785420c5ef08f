import { points as defaults } from '@program/points'
import { onePointAYuan } from '../../../../tests/fixtures/value/programs'
import { atMinute, dayOf } from '../time'
import { checkPointsProgram, expiresAtOf, keptUntilAtOf, type PointsProgram } from './program'

test.each([
  [{ kind: 'days', days: 30 }, '2025-01-31', '2025-03-02'],
  [{ kind: 'days', days: 1 }, '2024-02-28', '2024-02-29'],
  [{ kind: 'month-end', months: 12 }, '2025-01-31', '2026-01-31'],
  [{ kind: 'month-end', months: 1 }, '2024-01-01', '2024-02-29'],
  [{ kind: 'year-end', years: 1 }, '2025-12-31', '2026-12-31'],
  [{ kind: 'year-end', years: 0 }, '2025-01-01', '2025-12-31'],
  [{ kind: 'inactivity', months: 6 }, '2025-06-10', '2025-12-31'],
] as const)('under %j, points earned on %s can last be spent on %s', (rule, earnedOn, lastOn) => {
  for (const minute of [0, 1_439]) {
    const expiresAt = expiresAtOf(rule, atMinute(earnedOn, minute))
    expect(dayOf(expiresAt - 1)).toBe(lastOn)
    expect(dayOf(expiresAt)).not.toBe(lastOn)
  }
})

test('only the inactivity rule moves expiry with activity', () => {
  expect(keptUntilAtOf({ kind: 'days', days: 30 }, atMinute('2025-06-10', 0))).toBe(0)
  expect(dayOf(keptUntilAtOf({ kind: 'inactivity', months: 6 }, atMinute('2025-06-10', 0)))).toBe('2026-01-01')
})

test('the delivered rules can be published', () => {
  expect(checkPointsProgram(defaults)).toEqual([])
})

test.each<[string, Partial<PointsProgram>]>([
  ['每元积分应在 0 到 100 之间', { earnRateBp: -1 }],
  ['待生效天数应在 0 到 90 之间', { pendingDays: 91 }],
  ['宽限天数应在 0 到 365 之间', { graceDays: 0.5 }],
  ['到期提醒最多 5 次，每次提前 1 到 180 天', { warnDays: [0] }],
  ['到期提醒最多 5 次，每次提前 1 到 180 天', { warnDays: [60, 50, 40, 30, 20, 10] }],
  ['到期提醒应由早到晚排列', { warnDays: [7, 30] }],
  ['单笔上限应是正整数', { caps: { perPurchase: 0, perDay: null, perMember: null } }],
  ['单日上限应是正整数', { caps: { perPurchase: null, perDay: 1.5, perMember: null } }],
  ['每人上限应是正整数', { caps: { perPurchase: null, perDay: null, perMember: -1 } }],
  ['有效期应长于待生效期', { expiry: { kind: 'days', days: 7 } }],
  ['有效期应在 1 天到 10 年之间', { expiry: { kind: 'year-end', years: 11 } }],
  ['有效期应在 1 天到 10 年之间', { expiry: { kind: 'inactivity', months: 200 } }],
])('says: %s', (problem, change) => {
  expect(checkPointsProgram({ ...onePointAYuan, ...change }).map((violation) => violation.problem)).toEqual([problem])
})
