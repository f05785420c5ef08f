import type { FoundMembers } from '@contract/operator'
import { maskedName } from '@domain/member/masked'
import type { Member } from '@domain/member/member'
import { tierByCode } from '@domain/member/tier'
import { spendableAt } from '@domain/points/balance'
import type { StaffContext } from '../context'
import { cardIdentity } from '../postings/card-number'

const MOST = 20
/** A member number, or the member code that begins with it: an old one finds its member too, and opens nothing. */
const NUMBER = /^(\d{8})(\d{10})?$/

/** Members by number, code or the beginning of their nickname: at most twenty, their names masked. */
export async function findMembers(ctx: StaffContext, { text }: { readonly text: string }): Promise<FoundMembers> {
  const found = await lookUp(ctx, text)
  const shown = found.slice(0, MOST)
  const accounts = await ctx.database.readMany(
    'points_accounts',
    shown.map(({ memberId }) => memberId),
  )
  const points = new Map(accounts.map((account) => [account.accountId, spendableAt(account, ctx.now)]))
  return {
    members: shown.map(({ memberId, nickname, standing, joinedOn }) => ({
      memberId,
      name: maskedName(nickname),
      tierName: tierByCode(ctx.program.tiers, standing.code).name,
      joinedOn,
      availablePoints: points.get(memberId) ?? 0,
    })),
    isMore: found.length > MOST,
  }
}

async function lookUp(ctx: StaffContext, text: string): Promise<readonly Member[]> {
  const cardNo = NUMBER.exec(text.replace(/\s/g, ''))?.[1]
  const identity = cardNo === undefined ? null : await ctx.database.read('identities', cardIdentity(cardNo))
  const member = identity && (await ctx.database.read('members', identity.memberId))
  return member ? [member] : ctx.queries.members.named(text, MOST + 1)
}
