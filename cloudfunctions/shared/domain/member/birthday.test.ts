import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { isBirthday, withBirthday } from './birthday'
import type { Member } from './member'

const member: Member = {
  memberId: 'm1',
  nickname: '半夏',
  joinedAt: 0,
  joinedOn: '2024-01-01',
  standing: { code: 'plain', sinceOn: '2024-01-01', keptUntilOn: null, promotion: null },
  qualifying: {},
  tierHistory: [],
  reviewOn: null,
  shard: 0,
  purchaseSeq: 0,
  cadenceStale: false,
}
const told = withBirthday(member, '06-10', '2025-01-01')

test.each([
  ['06-10', true],
  ['02-29', true],
  ['02-30', false],
  ['6-10', false],
  ['13-01', false],
])('%s as a birthday: %p', (text, good) => expect(isBirthday(text)).toBe(good))

test('a birthday is told once and stays for a year', () => {
  expect(told).toMatchObject({ birthday: '06-10', birthdaySetOn: '2025-01-01' })
  expect(withBirthday(told, '06-10', '2025-03-01')).toBe(told)
  expect(refusalOf(() => withBirthday(told, '07-01', '2025-12-31'))).toEqual({
    code: 'member/birthday-fixed',
    details: { untilOn: '2026-01-01' },
  })
  expect(withBirthday(told, '07-01', '2026-01-01')).toMatchObject({ birthday: '07-01', birthdaySetOn: '2026-01-01' })
})
