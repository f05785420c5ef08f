import type { AudiencePreview } from '@contract/operator'
import { isHeldOut } from '@domain/experiment/assignment'
import { openChoice } from '@domain/messaging/contact-choice'
import { CAP_DAYS, capFreesAt } from '@domain/messaging/weekly-cap'
import { checkCondition, type ConditionProblem } from '@domain/segment/check-condition'
import { meets, type Condition } from '@domain/segment/condition'
import { DAY_MS, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadMemberFacts } from '../views/member-facts'

const PAGE = 250
/** Beyond so many members, and so many who match, a fair sample is looked at and the counts are estimates. */
const MOST_MEMBERS = 1000
const MOST_MATCHES = 400
const IN_FLIGHT = 10

type Fate = 'reached' | 'opted-out' | 'capped' | 'held-out'

/** How many members a condition finds today, and what would become of a campaign to them. */
export async function previewAudience(
  ctx: StaffContext,
  input: { readonly condition: Condition; readonly holdoutBp: number },
): Promise<AudiencePreview> {
  const problems = checkCondition(input.condition).map(sentenceOf)
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
  condition: Condition,
): Promise<{ readonly looked: number; readonly matches: readonly string[] }> {
  const matches: string[] = []
  let [looked, afterId] = [0, '']
  while (looked < MOST_MEMBERS) {
    const page = await ctx.queries.audience.page(afterId, PAGE)
    const facts = await loadMemberFacts(ctx, page)
    for (const [memberId, member] of facts) if (meets(member, condition, dayOf(ctx.now))) matches.push(memberId)
    looked += page.length
    const last = page[page.length - 1]
    if (page.length < PAGE || last === undefined) break
    afterId = last
  }
  return { looked, matches }
}

async function fatesOf(ctx: StaffContext, memberIds: readonly string[], holdoutBp: number): Promise<readonly Fate[]> {
  const choices = new Map(
    (await ctx.database.readMany('contact_choices', memberIds)).map((choice) => [choice.memberId, choice]),
  )
  const fates: Fate[] = []
  for (let start = 0; start < memberIds.length; start += IN_FLIGHT)
    fates.push(
      ...(await Promise.all(
        memberIds.slice(start, start + IN_FLIGHT).map(async (memberId): Promise<Fate> => {
          if (!(choices.get(memberId) ?? openChoice(memberId)).campaigns) return 'opted-out'
          if (isHeldOut({ salt: 'preview', shareBp: holdoutBp }, memberId)) return 'held-out'
          return (await isCapped(ctx, memberId)) ? 'capped' : 'reached'
        }),
      )),
    )
  return fates
}

async function isCapped(ctx: StaffContext, memberId: string): Promise<boolean> {
  const started = await ctx.queries.inbox.startedSince(memberId, ctx.now - CAP_DAYS * DAY_MS, 20)
  const sentAts = started.map(({ postedAt }) => postedAt)
  return capFreesAt(sentAts, ctx.program.messages.weeklyCap, ctx.now) !== null
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
