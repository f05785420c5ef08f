import type { CouponDesk, WatchedCoupon } from '@contract/coupon'
import type { CouponTemplate } from '@domain/coupon/template'
import { DAY_MS, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadFaces } from '../views/coupon-faces'
import { loadStocks } from '../views/portions'

const WATCHED_MS = 60 * DAY_MS
const ORDER = ['open', 'soon', 'over'] as const

/** 券: each template near now, with what has become of its copies. */
export async function openDesk(ctx: StaffContext): Promise<CouponDesk> {
  const templates = ctx.program.coupons.templates.filter(
    ({ openFromAt, openUntilAt }) => openFromAt < ctx.now + WATCHED_MS && openUntilAt > ctx.now - WATCHED_MS,
  )
  const [stockOf, faces, counts] = await Promise.all([
    loadStocks(ctx, templates),
    loadFaces(
      ctx,
      templates.map(({ terms }) => terms),
    ),
    Promise.all(templates.map(({ templateId }) => countsOf(ctx, templateId))),
  ])
  const watched = templates.map((template, index): WatchedCoupon => {
    const { templateId, terms, ways, openFromAt, openUntilAt, perMember, stock, budgetFen } = template
    const given = stockOf(templateId)
    return {
      ...{ templateId, face: faces.of(terms), ways, state: stateOf(template, ctx.now), perMember, stock, budgetFen },
      ...(counts[index] ?? { issued: 0, redeemed: 0 }),
      openFromOn: dayOf(openFromAt),
      untilOn: dayOf(openUntilAt - 1),
      left: stock === null ? null : Math.max(0, stock - given.issued),
      spentFen: budgetFen === null ? null : given.spentFen,
    }
  })
  return {
    today: dayOf(ctx.now),
    templates: ORDER.flatMap((state) => watched.filter((one) => one.state === state)),
  }
}

const stateOf = ({ openFromAt, openUntilAt }: CouponTemplate, now: number): WatchedCoupon['state'] =>
  now < openFromAt ? 'soon' : now < openUntilAt ? 'open' : 'over'

async function countsOf(ctx: StaffContext, templateId: string) {
  const [issued, redeemed] = await Promise.all([
    ctx.queries.coupons.countOf(templateId),
    ctx.queries.coupons.countOf(templateId, 'redeemed'),
  ])
  return { issued, redeemed }
}
