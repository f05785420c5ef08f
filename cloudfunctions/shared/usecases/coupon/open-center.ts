import type { CouponCenter, OfferCard } from '@contract/coupon'
import { leftBpOf, standingOf } from '@domain/coupon/standing'
import type { CouponTemplate } from '@domain/coupon/template'
import { DAY_MS, dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadClaimant, slotIds } from '../views/claimant'
import { loadFaces } from '../views/coupon-faces'
import { loadStocks } from '../views/portions'
import { readAll } from '../views/read-all'

const SHOWN_BEFORE_MS = 14 * DAY_MS

/** 领券中心: what can be claimed by a tap, and what soon can be, each with how it stands for the caller. */
export async function openCenter(ctx: MemberContext): Promise<CouponCenter> {
  const templates = ctx.program.coupons.templates.filter((template) => isShown(template, ctx.now))
  const [copies, claimant, stockOf, faceOf] = await Promise.all([
    readAll(
      ctx,
      'coupons',
      templates.flatMap((template) => slotIds(ctx, template)),
    ),
    loadClaimant(ctx, 0),
    loadStocks(ctx, templates),
    loadFaces(
      ctx,
      templates.map((template) => template.terms),
    ),
  ])
  const offers = templates.flatMap((template): OfferCard[] => {
    const stock = stockOf(template.templateId)
    const held = copies.filter((copy) => copy.templateId === template.templateId).length
    const standing = standingOf(template, stock, { ...claimant, held }, ctx.now)
    if (!standing) return []
    return [
      {
        templateId: template.templateId,
        face: faceOf(template.terms),
        validity: template.validity,
        standing,
        mine: held,
        most: template.perMember,
        leftBp: leftBpOf(template, stock, ctx.now),
        untilAt: template.openUntilAt,
        mayShare: template.ways.includes('share'),
      },
    ]
  })
  return { now: ctx.now, today: dayOf(ctx.now), offers }
}

const isShown = (template: CouponTemplate, now: number): boolean =>
  template.ways.includes('claim') && template.openFromAt < now + SHOWN_BEFORE_MS && now < template.openUntilAt
