import type { GotCoupon } from '@contract/coupon'
import { joinShare } from '@domain/coupon/share'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { claimCopy } from '../postings/claim-copy'
import { templateOf } from '../postings/issue-coupon'
import { gotCoupon } from '../views/got-coupon'

/** A friend's own claim of what was passed on. @throws refusal coupon/not-found, coupon/own-share and those of a claim. */
export async function takeShare(ctx: MemberContext, input: { readonly shareId: string }): Promise<GotCoupon> {
  const share = await ctx.database.read('coupon_shares', input.shareId)
  if (!share) throw refuse('coupon/not-found')
  const coupon = await claimCopy(ctx, {
    template: templateOf(ctx, share.templateId),
    way: 'share',
    against: async (tx) => {
      const joined = joinShare((await tx.read('coupon_shares', input.shareId)) ?? share, ctx.memberId, ctx.now)
      return () => tx.write('coupon_shares', input.shareId, joined)
    },
  })
  return gotCoupon(ctx, coupon)
}
