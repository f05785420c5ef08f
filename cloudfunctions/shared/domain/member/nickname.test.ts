import { firstStanding } from './review'
import { tiers } from '@program/tiers'
import type { Member } from './member'
import { withoutProfile } from './nickname'

const member: Member = {
  memberId: 'm00ab12',
  nickname: '半夏',
  joinedAt: 1,
  joinedOn: '2026-01-01',
  standing: firstStanding(tiers, '2026-01-01'),
  qualifying: {},
  tierHistory: [],
  reviewOn: null,
  shard: 1,
  purchaseSeq: 3,
  cadenceStale: false,
  birthday: '05-20',
  birthdaySetOn: '2026-02-01',
}

it('who takes the yes back is nameless again, and keeps everything they earned', () => {
  const after = withoutProfile(member)
  expect(after.nickname).toBe('微信用户 AB12')
  expect(after).not.toHaveProperty('birthday')
  expect(after.purchaseSeq).toBe(3)
})
