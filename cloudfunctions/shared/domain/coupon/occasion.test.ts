import { yuan } from '../../../../tests/fixtures/value/programs'
import { birthdaysDue, dueAfterPurchase, dueOnDay, isMemberDay, type CouponOccasion, type CouponRule } from './occasion'

const rule = (occasion: CouponOccasion): readonly CouponRule[] => [{ ruleId: 'r1', templateId: 't1', occasion }]
const moment = { purchaseId: 's1:1', purchasedOn: '2025-06-10', paidFen: yuan(80), earlierOn: [] as string[] }
const due = [{ ruleId: 'r1', templateId: 't1', slot: 'r1:s1:1' }]

test.each<[string, CouponOccasion, readonly string[], boolean]>([
  ['the first purchase unlocks the second', { kind: 'purchase', fromFen: yuan(0), onlyFirst: true }, [], true],
  ['the second does not', { kind: 'purchase', fromFen: yuan(0), onlyFirst: true }, ['2025-06-01'], false],
  ['a purchase large enough', { kind: 'purchase', fromFen: yuan(80), onlyFirst: false }, ['2025-06-01'], true],
  ['one too small', { kind: 'purchase', fromFen: yuan(80.01), onlyFirst: false }, [], false],
  ['the third order in 30 days', { kind: 'nth-order', nth: 3, withinDays: 30 }, ['2025-05-12', '2025-06-10'], true],
  ['a third order, but in 31 days', { kind: 'nth-order', nth: 3, withinDays: 30 }, ['2025-05-11', '2025-06-10'], false],
  ['the fourth', { kind: 'nth-order', nth: 3, withinDays: 30 }, ['2025-06-01', '2025-06-02', '2025-06-03'], false],
  ['a birthday is no purchase', { kind: 'birthday', daysBefore: 0 }, [], false],
  ['nor is a member day', { kind: 'member-day', dayOfMonth: 10 }, [], false],
])('%s', (_, occasion, earlierOn, earned) => {
  expect(dueAfterPurchase(rule(occasion), { ...moment, earlierOn })).toEqual(earned ? due : [])
})

test.each<[string, CouponOccasion, string | null, string, string | null]>([
  ['on the birthday', { kind: 'birthday', daysBefore: 0 }, '06-10', '2025-06-10', '2025-06-10'],
  ['a week before it', { kind: 'birthday', daysBefore: 7 }, '06-10', '2025-06-03', '2025-06-10'],
  ['a week before one in January', { kind: 'birthday', daysBefore: 7 }, '01-03', '2025-12-27', '2026-01-03'],
  ['not the day after', { kind: 'birthday', daysBefore: 0 }, '06-10', '2025-06-11', null],
  ['who has not told it', { kind: 'birthday', daysBefore: 0 }, null, '2025-06-10', null],
  ['born on 29 February, in a common year', { kind: 'birthday', daysBefore: 0 }, '02-29', '2025-02-28', '2025-02-28'],
  [
    'born on 29 February, in a leap year not on the 28th',
    { kind: 'birthday', daysBefore: 0 },
    '02-29',
    '2024-02-28',
    null,
  ],
  ['born on 29 February, in a leap year', { kind: 'birthday', daysBefore: 0 }, '02-29', '2024-02-29', '2024-02-29'],
  ['member day', { kind: 'member-day', dayOfMonth: 18 }, null, '2025-06-18', '2025-06-18'],
  ['member day the 31st, in June', { kind: 'member-day', dayOfMonth: 31 }, null, '2025-06-30', '2025-06-30'],
  ['no member day', { kind: 'member-day', dayOfMonth: 18 }, null, '2025-06-17', null],
  ['a purchase rule has no day', { kind: 'purchase', fromFen: yuan(0), onlyFirst: true }, null, '2025-06-17', null],
])('%s', (_, occasion, birthday, today, occurredOn) => {
  const slots = dueOnDay(rule(occasion), birthday, today).map((each) => each.slot)
  expect(slots).toEqual(occurredOn ? [`r1:${occurredOn}`] : [])
})

test('the birthdays to look for are those of the day, and who is born on 29 February is looked for with the 28th', () => {
  const week: CouponOccasion = { kind: 'birthday', daysBefore: 7 }
  expect(birthdaysDue([...rule(week), ...rule(week)], '2025-12-27')).toEqual(['01-03'])
  expect(birthdaysDue(rule({ kind: 'birthday', daysBefore: 0 }), '2025-02-28')).toEqual(['02-28', '02-29'])
  expect(birthdaysDue(rule({ kind: 'member-day', dayOfMonth: 18 }), '2025-06-18')).toEqual([])
})

test('a member day is one for everybody, a birthday is not', () => {
  expect(isMemberDay(rule({ kind: 'member-day', dayOfMonth: 18 }), '2025-06-18')).toBe(true)
  expect(isMemberDay(rule({ kind: 'member-day', dayOfMonth: 18 }), '2025-06-17')).toBe(false)
  expect(isMemberDay(rule({ kind: 'birthday', daysBefore: 0 }), '2025-06-10')).toBe(false)
})
