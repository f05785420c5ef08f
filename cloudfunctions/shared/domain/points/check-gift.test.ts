import { aGift } from '../../../../tests/fixtures/value/gifts'
import { checkGift } from './check-gift'
import type { Gift } from './gift'

test('a proper gift can be listed', () => expect(checkGift(aGift())).toEqual([]))

test.each<[string, Partial<Gift>]>([
  ['name', { name: ' ' }],
  ['unit', { unit: '一大箱子' }],
  ['note', { note: '长'.repeat(201) }],
  ['points', { points: 0 }],
  ['points', { points: 1.5 }],
  ['perMember', { perMember: 0 }],
  ['tiers', { tiers: [] }],
  ['openUntilAt', { openUntilAt: 0 }],
  ['templateId', { kind: 'coupon' }],
  ['templateId', { templateId: 'birthday' }],
])('what is wrong with %s is said: %j', (at, given) => {
  expect(checkGift(aGift(given)).map((violation) => violation.at)).toEqual([at])
})
