import { idOf } from '@domain/id'
import type { Member } from '@domain/member/member'
import { firstNickname } from '@domain/member/nickname'
import { firstStanding } from '@domain/member/review'
import { shardOf } from '@domain/replenishment/shard'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'

/** `wechat:{openid}`. */
export const wechatIdentity = (openid: string): string => idOf('wechat', openid)

/** The member behind a WeChat identity; who comes for the first time joins silently. */
export async function joinMember(ctx: Context, openid: string): Promise<string> {
  const known = await ctx.database.read('identities', wechatIdentity(openid))
  if (known) return known.memberId
  return ctx.database.transaction(async (tx) => {
    const joined = await tx.read('identities', wechatIdentity(openid))
    if (joined) return joined.memberId
    const member = await createMember(ctx, tx)
    await linkIdentity(ctx, tx, member.memberId, wechatIdentity(openid))
    return member.memberId
  })
}

/** Writes a new member inside a transaction. */
export async function createMember(ctx: Context, tx: Transaction): Promise<Member> {
  const today = dayOf(ctx.now)
  const memberId = ctx.newId()
  const standing = firstStanding(ctx.program.tiers, today)
  const member: Member = {
    memberId,
    nickname: firstNickname(memberId),
    joinedAt: ctx.now,
    joinedOn: today,
    standing,
    qualifying: {},
    tierHistory: [],
    reviewOn: standing.keptUntilOn,
    shard: shardOf(memberId),
    purchaseSeq: 0,
    cadenceStale: false,
  }
  await tx.write('members', memberId, member)
  return member
}

/** Writes an identity inside a transaction. */
export async function linkIdentity(ctx: Context, tx: Transaction, memberId: string, identityId: string): Promise<void> {
  const channel = identityId.slice(0, identityId.indexOf(':'))
  await tx.write('identities', identityId, { memberId, channel, linkedAt: ctx.now })
}
