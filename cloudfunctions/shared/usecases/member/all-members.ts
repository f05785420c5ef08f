import type { Member } from '@domain/member/member'
import type { Context } from '../context'

const PAGE = 1_000
const MOST = 100_000

/** Every member of the shop, page by page; at most a hundred thousand. */
export async function allMembers(ctx: Context): Promise<readonly Member[]> {
  const members: Member[] = []
  let last = ''
  while (members.length < MOST) {
    const page = await ctx.queries.members.page(last, PAGE)
    members.push(...page)
    last = page.at(-1)?.memberId ?? ''
    if (page.length < PAGE) break
  }
  return members
}
