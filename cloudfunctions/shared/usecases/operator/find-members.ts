import type { FoundMembers } from '@contract/operator'
import { maskedName } from '@domain/member/masked'
import type { Member } from '@domain/member/member'
import { phoneIdentity } from '@domain/member/phone'
import { tierByCode } from '@domain/member/tier'
import { spendableAt } from '@domain/points/balance'
import type { StaffContext } from '../context'
import { cardIdentity } from '../postings/card-number'

const MOST = 20
/** A member number, or the member code that begins with it: an old one finds its member too, and opens nothing. */
const NUMBER = /^(\d{8})(\d{10})?$/

const MOBILE = /^1\d{10}$/
/** How another channel knows somebody, as its orders name them: `pos:C1024`. */
const OF_CHANNEL = /^(?!wechat:)[a-z][a-z0-9-]*:\S+$/

/**
 * Members by number, code, the whole of their phone number, the name that another channel has for them, or the beginning of
 * their nickname: at most twenty, their names masked.
 */
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
  const identityId = identityIn(ctx, text.replace(/\s/g, ''))
  const identity = identityId === null ? null : await ctx.database.read('identities', identityId)
  const member = identity && (await ctx.database.read('members', identity.memberId))
  return member ? [member] : ctx.queries.members.named(text, MOST + 1)
}

function identityIn({ secrets }: StaffContext, text: string): string | null {
  const cardNo = NUMBER.exec(text)?.[1]
  if (cardNo !== undefined) return cardIdentity(cardNo)
  if (MOBILE.test(text)) return phoneIdentity(secrets.phone, text)
  return OF_CHANNEL.test(text) ? text : null
}
