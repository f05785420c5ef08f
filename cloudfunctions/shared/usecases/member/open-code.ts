import type { MemberCodeSheet } from '@contract/member'
import { memberCodes } from '@domain/member/member-code'
import { tierByCode } from '@domain/member/tier'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { cardNumber } from '../postings/card-number'

const HANDED_OUT = 10 // five minutes without a network

/** 会员码: the code of now and some to follow, each good for its own minute only. */
export async function openCode(ctx: MemberContext): Promise<MemberCodeSheet> {
  const [member, cardNo] = await Promise.all([ctx.database.read('members', ctx.memberId), cardNumber(ctx)])
  if (!member) throw refuse('member/not-found')
  const { code, name } = tierByCode(ctx.program.tiers, member.standing.code)
  return {
    now: ctx.now,
    nickname: member.nickname,
    tier: { code, name },
    codes: memberCodes(ctx.secrets.memberCode, cardNo, ctx.now, HANDED_OUT),
  }
}
