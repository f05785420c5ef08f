import { shareOffer as share } from '@domain/coupon/share'
import { idOf } from '@domain/id'
import type { MemberContext } from '../context'
import { templateOf } from '../postings/issue-coupon'

/** 送给朋友: passes an offer on; the same tap told twice is one share. @throws refusal coupon/not-open. */
export async function shareOffer(
  ctx: MemberContext,
  input: { readonly templateId: string },
): Promise<{ readonly shareId: string }> {
  const shareId = idOf(ctx.memberId, ctx.requestId)
  await ctx.database.add(
    'coupon_shares',
    shareId,
    share(templateOf(ctx, input.templateId), ctx.memberId, shareId, ctx.now),
  )
  return { shareId }
}
