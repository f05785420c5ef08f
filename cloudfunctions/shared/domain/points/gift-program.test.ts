import { gifts } from '@program/gifts'
import { checkGiftProgram } from './gift-program'

test('the rules as they are delivered can be published', () => expect(checkGiftProgram(gifts)).toEqual([]))

test.each([
  ['fetchDays', { ...gifts, fetchDays: 0 }],
  ['arriveDays', { ...gifts, arriveDays: 91 }],
])('what is wrong with %s is said', (at, rules) => {
  expect(checkGiftProgram(rules).map((violation) => violation.at)).toEqual([at])
})
