import { refuse } from '../refusal'
import { addDays, isDay, type Day } from '../time'
import type { Member } from './member'

const FIXED_DAYS = 365

/** True for a day of the year 'MM-DD' that exists, the 29th of February too. */
export const isBirthday = (text: string): boolean => /^\d{2}-\d{2}$/.test(text) && isDay(`2024-${text}`)

/**
 * The member with a birthday 'MM-DD'. Said again it changes nothing; another one can be said a year after the last, since
 * something is given on it. @throws refusal member/birthday-fixed {untilOn}.
 */
export function withBirthday(member: Member, birthday: string, today: Day): Member {
  if (member.birthday === birthday) return member
  const untilOn = member.birthdaySetOn === undefined ? null : addDays(member.birthdaySetOn, FIXED_DAYS)
  if (untilOn !== null && today < untilOn) throw refuse('member/birthday-fixed', { untilOn })
  return { ...member, birthday, birthdaySetOn: today }
}
