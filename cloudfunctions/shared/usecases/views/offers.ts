import type { OfferCard } from '@contract/coupon'
import { leftBpOf, standingOf } from '@domain/coupon/standing'
import type { CouponTemplate } from '@domain/coupon/template'
import type { MemberContext } from '../context'
import { loadClaimant, slotIds } from './claimant'
import { loadFaces } from './coupon-faces'
import { loadStocks } from './portions'
import { readAll } from './read-all'

/**
 * Templates as offers, each with how it stands for the caller who comes by a way; those that are over are left out, and
 * those of a gift that the shop does not have. One whose gift has run out is gone.
 */
export async function loadOffers(
  ctx: MemberContext,
  templates: readonly CouponTemplate[],
  way: 'claim' | 'share',
): Promise<readonly OfferCard[]> {
  const ids = templates.flatMap((template) => slotIds(ctx, template))
  const [copies, claimant, stockOf, faces] = await Promise.all([
    readAll(ctx, 'coupons', ids),
    loadClaimant(ctx, templates),
    loadStocks(ctx, templates),
    loadFaces(
      ctx,
      templates.map((template) => template.terms),
    ),
  ])
  return templates.flatMap((template): OfferCard[] => {
    const { templateId, terms, validity, perMember, openUntilAt, ways } = template
    const face = faces.of(terms)
    const stock = stockOf(templateId)
    const held = copies.filter((copy) => copy.templateId === templateId).length
    const known = standingOf(template, stock, { ...claimant, held }, way, ctx.now)
    const standing = known?.kind === 'open' && faces.isGiftGone(terms) ? ({ kind: 'gone' } as const) : known
    const isMissing = terms.benefit.kind === 'gift' && !face.gift
    if (!standing || isMissing) return []
    const leftBp = leftBpOf(template, stock, ctx.now)
    const mayShare = ways.includes('share')
    return [
      { templateId, face, validity, standing, mine: held, most: perMember, leftBp, untilAt: openUntilAt, mayShare },
    ]
  })
}
