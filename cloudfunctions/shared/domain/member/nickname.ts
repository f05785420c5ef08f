import type { Member } from './member'

/** What a member is called who has not said how. */
export const firstNickname = (memberId: string): string => `微信用户 ${memberId.slice(-4).toUpperCase()}`

/** A member without what they told of themselves: their own name for us and their birthday. */
export function withoutProfile(member: Member): Member {
  const { birthday: _birthday, birthdaySetOn: _birthdaySetOn, ...rest } = member
  return { ...rest, nickname: firstNickname(member.memberId) }
}
