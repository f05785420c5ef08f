import type { SharedOffer } from '@contract/coupon'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { templateOf } from '../postings/issue-coupon'
import { loadOffers } from '../views/offers'

/** What a friend has passed on, as it stands for the caller. @throws refusal coupon/not-found, coupon/not-open when it is over. */
export async function openShare(ctx: MemberContext, input: { readonly shareId: string }): Promise<SharedOffer> {
  const share = await ctx.database.read('coupon_shares', input.shareId)
  if (!share) throw refuse('coupon/not-found')
  const [offer] = await loadOffers(ctx, [templateOf(ctx, share.templateId)], 'share')
  if (!offer || ctx.now >= share.openUntilAt) throw refuse('coupon/not-open')
  return {
    now: ctx.now,
    today: dayOf(ctx.now),
    offer: { ...offer, untilAt: share.openUntilAt },
    left: Math.max(0, share.most - share.takenBy.length),
    own: share.byMemberId === ctx.memberId,
  }
}
