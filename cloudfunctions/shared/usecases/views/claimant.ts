import type { Claimant } from '@domain/coupon/claim'
import type { CouponTemplate } from '@domain/coupon/template'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import { meets } from '@domain/segment/condition'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import type { StoredCoupon } from '../context/coupon'
import type { StoredScore } from '../context/segment'
import { loadMemberFacts } from './member-facts'

/**
 * The caller as a claim looks at them, before their copies are counted; last night's score is read where templates are
 * for segments. @throws refusal member/not-found.
 */
export async function loadClaimant(
  ctx: MemberContext,
  templates: readonly CouponTemplate[],
): Promise<Omit<Claimant, 'held'>> {
  const wanted = templates.flatMap(({ segments }) => segments ?? [])
  const [member, score, own] = await Promise.all([
    ctx.database.read('members', ctx.memberId),
    wanted.length > 0 ? ctx.database.read('member_scores', ctx.memberId) : null,
    ownSegments(ctx, wanted),
  ])
  if (!member) throw refuse('member/not-found')
  return { memberId: ctx.memberId, tier: member.standing.code, segments: [...(score ? segmentsOf(score) : []), ...own] }
}

const KEPT = 'segment:'

/** Those segments that operators have written themselves (`segment:ID`) whose condition the caller meets now. */
async function ownSegments(ctx: MemberContext, wanted: readonly string[]): Promise<readonly string[]> {
  const ids = wanted.flatMap((code) => (code.startsWith(KEPT) ? [code.slice(KEPT.length)] : []))
  if (ids.length === 0) return []
  const segments = await ctx.database.readMany('segments', ids)
  const conditions = segments.map(({ condition }) => condition)
  const facts = (await loadMemberFacts(ctx, [ctx.memberId], conditions)).get(ctx.memberId)
  return segments.flatMap(({ segmentId, condition }) =>
    facts && meets(facts, condition, dayOf(ctx.now)) ? [idOf('segment', segmentId)] : [],
  )
}

/** What last night says of somebody, as templates can name it: `stage:asleep`, `rfm:…`, `warning:…`, `tag:…`. */
const segmentsOf = ({ stage, rfm, warning, tags }: StoredScore): readonly string[] => [
  idOf('stage', stage),
  idOf('rfm', rfm),
  idOf('warning', warning),
  ...tags.map(({ code }) => idOf('tag', code)),
]

/** The caller's claimed copies of a template, whatever became of them; what was given for an occasion does not count. */
export const ownCopies = (ctx: MemberContext, template: CouponTemplate): Promise<readonly StoredCoupon[]> =>
  ctx.database.readMany('coupons', slotIds(ctx, template))

/** The ids that a member's copies of a template have or would have, up to the limit. */
export const slotIds = (ctx: MemberContext, { templateId, perMember }: CouponTemplate): readonly string[] =>
  Array.from({ length: perMember }, (_, slot) => idOf(templateId, ctx.memberId, slot))
