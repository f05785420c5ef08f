import type { Claimant } from '@domain/coupon/claim'
import type { CouponTemplate } from '@domain/coupon/template'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import type { StoredCoupon } from '../context/coupon'
import type { StoredScore } from '../context/segment'

/**
 * The caller as a claim looks at them, before their copies are counted; last night's score is read where templates are
 * for segments. @throws refusal member/not-found.
 */
export async function loadClaimant(
  ctx: MemberContext,
  templates: readonly CouponTemplate[],
): Promise<Omit<Claimant, 'held'>> {
  const wantsSegments = templates.some((template) => template.segments !== null)
  const [member, score] = await Promise.all([
    ctx.database.read('members', ctx.memberId),
    wantsSegments ? ctx.database.read('member_scores', ctx.memberId) : null,
  ])
  if (!member) throw refuse('member/not-found')
  return { memberId: ctx.memberId, tier: member.standing.code, segments: score ? segmentsOf(score) : [] }
}

/** The segments that templates can name: `stage:asleep`, `rfm:…`, `warning:…`, `tag:…`. */
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
