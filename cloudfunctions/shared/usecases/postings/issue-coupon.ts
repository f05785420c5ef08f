import { giveCoupon } from '@domain/coupon/claim'
import { portionAt, portionsFrom } from '@domain/coupon/portion'
import { freshStock, type CouponTemplate } from '@domain/coupon/template'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import type { Context, Transaction } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { saveCoupon } from './save-coupon'

/** What is given to whom, and on which occasion: the same slot gives the same coupon. */
export type CouponIssue = { readonly templateId: string; readonly memberId: string; readonly slot: string }

/**
 * Gives a member a coupon that the shop has chosen for them, inside a transaction; given
 * again: the same. @throws refusal coupon/not-open, coupon/gone.
 */
export async function issueCoupon(ctx: Context, tx: Transaction, issue: CouponIssue): Promise<StoredCoupon> {
  const known = await tx.read('coupons', idOf(issue.templateId, issue.memberId, issue.slot))
  if (known) return known
  const template = templateOf(ctx, issue.templateId)
  const { portion, issued } = await portionWithStock(ctx, tx, template)
  const given = giveCoupon(
    portionAt(template, portion, ctx.now),
    { ...freshStock(template.templateId), issued },
    issue,
    ctx.now,
  )
  if (template.stock !== null)
    await tx.write('coupon_portions', idOf(template.templateId, portion), {
      templateId: template.templateId,
      portion,
      issued: given.stock.issued,
    })
  return saveCoupon(ctx, tx, given.coupon, { requestId: ctx.requestId, isWarned: false })
}

/** A template of the program. @throws refusal coupon/not-open when there is none. */
export function templateOf(ctx: Context, templateId: string): CouponTemplate {
  const template = ctx.program.coupons.templates.find((each) => each.templateId === templateId)
  if (!template) throw refuse('coupon/not-open')
  return template
}

/** The first portion that has something left; one that has nothing when none has. */
async function portionWithStock(
  ctx: Context,
  tx: Transaction,
  template: CouponTemplate,
): Promise<{ readonly portion: number; readonly issued: number }> {
  if (template.stock === null) return { portion: 0, issued: 0 }
  for (const portion of portionsFrom(ctx.lane)) {
    const issued = (await tx.read('coupon_portions', idOf(template.templateId, portion)))?.issued ?? 0
    if (issued < (portionAt(template, portion, ctx.now).stock ?? 0)) return { portion, issued }
  }
  throw refuse('coupon/gone')
}
