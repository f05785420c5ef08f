import type { AudiencePreview } from '@contract/operator'
import type { Audience } from '@domain/campaign/campaign'
import { isHeldOut } from '@domain/experiment/assignment'
import { CAP_DAYS } from '@domain/messaging/weekly-cap'
import { DAY_MS } from '@domain/time'
import type { StaffContext } from '../context'
import { conditionProblems } from '../views/condition-problems'
import { findMatches } from '../views/matching-members'

/** Beyond so many who match a fair sample is looked at and the counts are estimates. */
const MOST_MATCHES = 400
const CONTACTS_AT_ONCE = 100

type Fate = 'reached' | 'out-of-reach' | 'capped' | 'held-out'

/** How many members a condition finds today, and what would become of a campaign to them. */
export async function previewAudience(
  ctx: StaffContext,
  input: { readonly condition: Audience; readonly holdoutBp: number },
): Promise<AudiencePreview> {
  const problems = conditionProblems(input.condition)
  if (problems.length > 0)
    return { problems, members: 0, matched: 0, parts: [], reachable: 0, capped: 0, heldOut: 0, isEstimate: false }
  const [total, { looked, matches, parts }] = await Promise.all([
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
    parts: parts.map((met) => Math.round(met * scale)),
    reachable: scaled(of('reached')),
    capped: scaled(of('capped')),
    heldOut: scaled(of('held-out')),
    isEstimate: total > looked || matches.length > judged.length,
  }
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
