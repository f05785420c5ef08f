import type { Audience } from '@domain/campaign/campaign'
import { meets, type SegmentMember } from '@domain/segment/condition'
import { previewCondition } from '@domain/segment/preview-condition'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import { loadMemberFacts } from './member-facts'

const PAGE = 250
/** Beyond so many members a fair sample is looked at. */
const MOST_MEMBERS = 1000

/** Whom a condition found; `looked`: among how many; `parts`: how many meet each part of it by itself. */
export type Matches = {
  readonly looked: number
  readonly matches: readonly string[]
  readonly parts: readonly number[]
}

/** Whom a condition finds today among the first thousand members, who are a fair sample of all. */
export async function findMatches(ctx: Context, condition: Audience): Promise<Matches> {
  const matches: string[] = []
  const members: SegmentMember[] = []
  let [looked, afterId] = [0, '']
  while (looked < MOST_MEMBERS) {
    const page = await ctx.queries.audience.page(afterId, PAGE)
    const facts = condition === 'everyone' ? null : await loadMemberFacts(ctx, page, [condition])
    for (const memberId of page) {
      const member = facts?.get(memberId)
      if (member) members.push(member)
      if (condition === 'everyone' || (member && meets(member, condition, dayOf(ctx.now)))) matches.push(memberId)
    }
    looked += page.length
    const last = page[page.length - 1]
    if (page.length < PAGE || last === undefined) break
    afterId = last
  }
  const { parts } = condition === 'everyone' ? { parts: [] } : previewCondition(members, condition, dayOf(ctx.now))
  return { looked, matches, parts: parts.map(({ met }) => met) }
}
