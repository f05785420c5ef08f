import type { AudiencePreview } from '@contract/operator'
import type { Audience } from '@domain/campaign/campaign'
import { isHeldOut } from '@domain/experiment/assignment'
import { CAP_DAYS } from '@domain/messaging/weekly-cap'
import { checkCondition, type ConditionProblem } from '@domain/segment/check-condition'
import { meets } from '@domain/segment/condition'
import { DAY_MS, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadMemberFacts } from '../views/member-facts'

const PAGE = 250
/** Beyond so many members, and so many who match, a fair sample is looked at and the counts are estimates. */
const MOST_MEMBERS = 1000
const MOST_MATCHES = 400
const CONTACTS_AT_ONCE = 100

type Fate = 'reached' | 'out-of-reach' | 'capped' | 'held-out'

/** How many members a condition finds today, and what would become of a campaign to them. */
export async function previewAudience(
  ctx: StaffContext,
  input: { readonly condition: Audience; readonly holdoutBp: number },
): Promise<AudiencePreview> {
  const problems = input.condition === 'everyone' ? [] : checkCondition(input.condition).map(sentenceOf)
  if (problems.length > 0)
    return { problems, members: 0, matched: 0, reachable: 0, capped: 0, heldOut: 0, isEstimate: false }
  const [total, { looked, matches }] = await Promise.all([
    ctx.queries.audience.count(),
    findMatches(ctx, input.condition),
  ])
  const judged = matches.slice(0, MOST_MATCHES)
  const fates = await fatesOf(ctx, judged, input.holdoutBp)
  const of = (fate: Fate): number => fates.filter((one) => one === fate).length
  const scale = looked > 0 ? total / looked : 0
  const scaled = (part: number): number =>
    judged.length > 0 ? Math.round((part * matches.length * scale) / judged.length) : 0
  return {
    problems,
    members: total,
    matched: Math.round(matches.length * scale),
    reachable: scaled(of('reached')),
    capped: scaled(of('capped')),
    heldOut: scaled(of('held-out')),
    isEstimate: total > looked || matches.length > judged.length,
  }
}

async function findMatches(
  ctx: StaffContext,
  condition: Audience,
): Promise<{ readonly looked: number; readonly matches: readonly string[] }> {
  const matches: string[] = []
  let [looked, afterId] = [0, '']
  while (looked < MOST_MEMBERS) {
    const page = await ctx.queries.audience.page(afterId, PAGE)
    const facts = await loadMemberFacts(ctx, page)
    for (const [memberId, member] of facts)
      if (condition === 'everyone' || meets(member, condition, dayOf(ctx.now))) matches.push(memberId)
    looked += page.length
    const last = page[page.length - 1]
    if (page.length < PAGE || last === undefined) break
    afterId = last
  }
  return { looked, matches }
}

async function fatesOf(ctx: StaffContext, memberIds: readonly string[], holdoutBp: number): Promise<readonly Fate[]> {
  const fates: Fate[] = []
  for (let start = 0; start < memberIds.length; start += CONTACTS_AT_ONCE)
    fates.push(...(await fatesOfSome(ctx, memberIds.slice(start, start + CONTACTS_AT_ONCE), holdoutBp)))
  return fates
}

async function fatesOfSome(ctx: StaffContext, ids: readonly string[], holdoutBp: number): Promise<readonly Fate[]> {
  const [choices, reachable, written] = await Promise.all([
    ctx.database.readMany('contact_choices', ids),
    ctx.queries.contacts.reachable(ids),
    ctx.queries.contacts.since(ids, ctx.now - CAP_DAYS * DAY_MS),
  ])
  const closed = new Set(choices.flatMap(({ memberId, campaigns }) => (campaigns ? [] : [memberId])))
  return ids.map((memberId): Fate => {
    if (closed.has(memberId) || !reachable.has(memberId)) return 'out-of-reach'
    if ((written.get(memberId) ?? 0) >= ctx.program.messages.weeklyCap) return 'capped'
    return isHeldOut({ salt: 'preview', shareBp: holdoutBp }, memberId) ? 'held-out' : 'reached'
  })
}

const PROBLEMS: Readonly<Record<ConditionProblem['problem'], string>> = {
  'too-deep': '条件套得太深，最多六层',
  empty: '有一组条件是空的',
  'unknown-field': '有一个条件用了没有的字段',
  'upside-down': '有一个范围的下限大于上限',
  'no-limit': '有一个条件没有写上限或下限',
  'window-out-of-range': '统计天数要在 1 到 730 之间',
}

const sentenceOf = ({ problem }: ConditionProblem): string => PROBLEMS[problem]
