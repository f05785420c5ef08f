import { claimCoupon, type Claimant } from '@domain/coupon/claim'
import { portionAt, portionsFrom } from '@domain/coupon/portion'
import { freshStock, type CouponTemplate, type CouponWay } from '@domain/coupon/template'
import { idOf } from '@domain/id'
import { isRefusal, refuse } from '@domain/refusal'
import type { MemberContext, Transaction } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { loadClaimant, ownCopies } from '../views/claimant'
import { loadPortions, loadStocks } from '../views/portions'
import { saveCoupon } from './save-coupon'

/** What is claimed and how. */
export type Claim = {
  readonly template: CouponTemplate
  readonly way: CouponWay
  /**
   * Checks inside the transaction what the claim goes by, as a code or a friend's share; answers how that is saved, or the
   * copy that has been got for it before.
   */
  readonly against?: (tx: Transaction) => Promise<StoredCoupon | ((coupon: StoredCoupon) => Promise<void>)>
}

const MOST_SEARCHES = 20

/**
 * Gives the caller the next copy of a template: the copy and the count of one portion of the stock change together, so a
 * kill leaves nothing behind. Different instances take different portions first; a copy that is left anywhere is found.
 * The same request again: the same coupon. @throws refusal coupon/not-open, not-eligible, limit-reached {most}, gone.
 */
export async function claimCopy(ctx: MemberContext, claim: Claim): Promise<StoredCoupon> {
  const { template } = claim
  const [copies, caller] = await Promise.all([ownCopies(ctx, template), loadClaimant(ctx, [template])])
  const repeated = copies.find((copy) => copy.requestId === ctx.requestId)
  if (repeated) return repeated
  const claimant = { ...caller, held: copies.length }
  await checkBudget(ctx, template)
  let portions = template.stock === null ? [0] : portionsFrom(ctx.lane)
  for (let searches = 0; searches < MOST_SEARCHES; searches++) {
    const coupon = await claimFrom(ctx, claim, claimant, portions)
    if (coupon) return coupon
    portions = await portionsWithStock(ctx, template)
    if (portions.length === 0) throw refuse('coupon/gone')
  }
  throw refuse('try-again')
}

/** Claims from one of some portions, another after each lost race; null when the one it came to has nothing left. */
function claimFrom(
  ctx: MemberContext,
  { template, way, against }: Claim,
  claimant: Claimant,
  portions: readonly number[],
): Promise<StoredCoupon | null> {
  let attempts = 0
  return ctx.database.transaction(async (tx) => {
    const portion = portions[attempts++ % portions.length] ?? 0
    const next = await nextSlot(ctx, tx, template, claimant)
    if ('known' in next) return next.known
    const save = await against?.(tx)
    if (save && typeof save !== 'function') return save
    const portionId = idOf(template.templateId, portion)
    const issued = template.stock === null ? 0 : ((await tx.read('coupon_portions', portionId))?.issued ?? 0)
    const claimed = claimOrNone(ctx, template, way, portion, issued, next.claimant)
    if (!claimed) return null
    const { coupon, stock } = claimed
    if (template.stock !== null)
      await tx.write('coupon_portions', portionId, { templateId: template.templateId, portion, issued: stock.issued })
    const saved = await saveCoupon(ctx, tx, coupon, { requestId: ctx.requestId, isWarned: false })
    await save?.(saved)
    return saved
  })
}

/** The first slot that is free, or the copy that this very request has got: its first try may have gone through unheard. */
async function nextSlot(
  ctx: MemberContext,
  tx: Transaction,
  { templateId, perMember }: CouponTemplate,
  claimant: Claimant,
): Promise<{ readonly known: StoredCoupon } | { readonly claimant: Claimant }> {
  for (let held = claimant.held; held < perMember; held++) {
    const known = await tx.read('coupons', idOf(templateId, ctx.memberId, held))
    if (!known) return { claimant: { ...claimant, held } }
    if (known.requestId === ctx.requestId) return { known }
  }
  return { claimant: { ...claimant, held: perMember } }
}

function claimOrNone(
  ctx: MemberContext,
  template: CouponTemplate,
  way: CouponWay,
  portion: number,
  issued: number,
  claimant: Claimant,
) {
  try {
    const stock = { ...freshStock(template.templateId), issued }
    return claimCoupon(portionAt(template, portion, ctx.now), stock, claimant, way, ctx.now)
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.refusal.code === 'coupon/gone') return null
    throw thrown
  }
}

/** A copy that its budget could not pay for any more is not given out; what it takes off is counted when it is used. */
async function checkBudget(ctx: MemberContext, template: CouponTemplate): Promise<void> {
  if (template.budgetFen === null) return
  const { spentFen } = (await loadStocks(ctx, [{ ...template, stock: null }]))(template.templateId)
  if (spentFen >= template.budgetFen) throw refuse('coupon/gone')
}

async function portionsWithStock(ctx: MemberContext, template: CouponTemplate): Promise<readonly number[]> {
  const issued = await loadPortions(ctx, [template])
  return portionsFrom(ctx.lane).filter(
    (portion) =>
      issued(template.templateId, portion) < (portionAt(template, portion, ctx.now).stock ?? Number.POSITIVE_INFINITY),
  )
}
