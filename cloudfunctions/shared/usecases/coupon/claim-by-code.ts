import type { GotCoupon } from '@contract/coupon'
import { checkTries, claimCode, hashCode, readCode, withTry } from '@domain/coupon/code'
import { isRefusal, refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { claimCopy } from '../postings/claim-copy'
import { templateOf } from '../postings/issue-coupon'
import { gotCoupon } from '../views/got-coupon'

/**
 * Claims a copy by a code that somebody was given: each code once; told again by the same member, the same copy.
 * @throws refusal coupon/code-unknown (also for one that is taken), coupon/too-many-tries {waitMinutes}, those of a claim.
 */
export async function claimByCode(ctx: MemberContext, input: { readonly code: string }): Promise<GotCoupon> {
  const tries = (await ctx.database.read('coupon_code_tries', ctx.memberId))?.tries ?? []
  checkTries(tries, ctx.now)
  try {
    return await gotCoupon(ctx, await copyFor(ctx, input.code))
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.refusal.code === 'coupon/code-unknown') await rememberTry(ctx)
    throw thrown
  }
}

async function copyFor(ctx: MemberContext, typed: string): Promise<StoredCoupon> {
  if (readCode(typed) === null) throw refuse('coupon/code-unknown')
  const codeHash = hashCode(ctx.secrets.couponCode, typed)
  const { templateId } = claimCode(await ctx.database.read('coupon_codes', codeHash), ctx.memberId)
  return claimCopy(ctx, {
    template: templateOf(ctx, templateId),
    way: 'code',
    against: async (tx) => {
      const code = await tx.read('coupon_codes', codeHash)
      const claimed = claimCode(code, ctx.memberId)
      const got = code?.couponId ? await tx.read('coupons', code.couponId) : null
      return got ?? (({ couponId }) => tx.write('coupon_codes', codeHash, { ...claimed, couponId }))
    },
  })
}

/** A transaction of its own: tries at the same moment count one by one. */
const rememberTry = (ctx: MemberContext): Promise<void> =>
  ctx.database.transaction(async (tx) => {
    const tries = (await tx.read('coupon_code_tries', ctx.memberId))?.tries ?? []
    await tx.write('coupon_code_tries', ctx.memberId, { tries: withTry(tries, ctx.now) })
  })
