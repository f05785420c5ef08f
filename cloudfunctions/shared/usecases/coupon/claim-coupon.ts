import type { GotCoupon } from '@contract/coupon'
import type { MemberContext } from '../context'
import { claimCopy } from '../postings/claim-copy'
import { templateOf } from '../postings/issue-coupon'
import { gotCoupon } from '../views/got-coupon'

/** 领取: a member takes a copy by a tap. The same tap told twice gives one. @throws refusals of `claimCopy`. */
export async function claimCoupon(ctx: MemberContext, input: { readonly templateId: string }): Promise<GotCoupon> {
  const template = templateOf(ctx, input.templateId)
  return gotCoupon(ctx, await claimCopy(ctx, { template, way: 'claim' }))
}
