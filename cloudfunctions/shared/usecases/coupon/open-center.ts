import type { CouponCenter } from '@contract/coupon'
import { DAY_MS, dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { templateOf } from '../postings/issue-coupon'
import { loadFaces } from '../views/coupon-faces'
import { loadOffers } from '../views/offers'

const SHOWN_BEFORE_MS = 14 * DAY_MS

/**
 * 领券中心: what can be claimed by a tap, and what soon can be, each with how it stands for the caller. What is for other
 * levels is shown, since one can come to it; what is for other segments is not.
 */
export async function openCenter(ctx: MemberContext): Promise<CouponCenter> {
  const shown = ctx.program.coupons.templates.filter(
    ({ ways, openFromAt, openUntilAt }) =>
      ways.includes('claim') && openFromAt < ctx.now + SHOWN_BEFORE_MS && ctx.now < openUntilAt,
  )
  const forSegments = new Set(shown.flatMap(({ templateId, segments }) => (segments === null ? [] : [templateId])))
  const [offers, birthday] = await Promise.all([loadOffers(ctx, shown, 'claim'), birthdayOf(ctx)])
  const forCaller = offers.filter(
    ({ templateId, standing }) => standing.kind !== 'not-eligible' || !forSegments.has(templateId),
  )
  return { now: ctx.now, today: dayOf(ctx.now), offers: forCaller, birthday }
}

async function birthdayOf(ctx: MemberContext): Promise<CouponCenter['birthday']> {
  const rule = ctx.program.coupons.rules.find(({ occasion }) => occasion.kind === 'birthday')
  if (rule?.occasion.kind !== 'birthday') return null
  const { terms } = templateOf(ctx, rule.templateId)
  const [faces, member] = await Promise.all([loadFaces(ctx, [terms]), ctx.database.read('members', ctx.memberId)])
  return { face: faces.of(terms), daysBefore: rule.occasion.daysBefore, told: member?.birthday ?? null }
}
