import type { GiftOrderCard } from '@contract/gift'
import type { Address } from '@domain/member/address'
import { idOf } from '@domain/id'
import { redeemGift as decideRedemption, redemptionIdOf, type Gift, type GiftClaimant } from '@domain/points/gift'
import type { GiftOrder, GiftTerms } from '@domain/points/gift-order'
import { pickupCodeOf } from '@domain/points/pickup-code'
import { refuse } from '@domain/refusal'
import type { MemberContext, Transaction } from '../context'
import { changeAccount } from '../postings/change-account'
import { issueCoupon, type CouponIssue } from '../postings/issue-coupon'
import { giftOrderCard } from '../views/gift-order-card'

type Wish = { readonly giftId: string; readonly address: Address | null }

/**
 * Redeems a gift: points, piece and order in one transaction; the same request again answers the same order.
 * @throws refusal gift/…, points/insufficient {short}.
 */
export async function redeemGift(ctx: MemberContext, wish: Wish): Promise<GiftOrderCard> {
  const terms = {
    pickupCode: await freshPickupCode(ctx),
    address: wish.address,
    fetchDays: ctx.program.gifts.fetchDays,
  }
  return giftOrderCard(await ctx.database.transaction((tx) => postRedemption(ctx, tx, wish.giftId, terms)))
}

async function postRedemption(
  ctx: MemberContext,
  tx: Transaction,
  giftId: string,
  terms: GiftTerms,
): Promise<GiftOrder> {
  const known = await tx.read('gift_orders', redemptionIdOf(giftId, ctx.memberId, ctx.requestId))
  if (known) return known
  const gift = await tx.read('gifts', giftId)
  const stock = await tx.read('gift_stocks', giftId)
  if (!gift || !stock) throw refuse('gift/not-found')
  const claimant = await readClaimant(ctx, tx, giftId)
  const program = { programVersion: ctx.program.version }
  const redeemed = await changeAccount(tx, ctx.memberId, (account) =>
    decideRedemption({ gift, stock, account }, claimant, terms, program, ctx.now),
  )
  await tx.write('gift_stocks', giftId, redeemed.stock)
  await tx.write('gift_claims', idOf(giftId, ctx.memberId), redeemed.claim)
  await tx.write('gift_orders', redeemed.order.redemptionId, redeemed.order)
  if (gift.kind === 'coupon') await issueCoupon(ctx, tx, couponOf(gift, claimant))
  return redeemed.order
}

/** The coupon of a redemption: its slot is the request, so that told again it is the same one. */
function couponOf({ giftId, templateId }: Gift, { memberId, slot }: GiftClaimant): CouponIssue {
  if (templateId === null) throw new Error(`gift ${giftId} names no coupon`)
  return { templateId, memberId, slot: `gift-${slot}` }
}

async function readClaimant(ctx: MemberContext, tx: Transaction, giftId: string): Promise<GiftClaimant> {
  const { memberId } = ctx
  const member = await tx.read('members', memberId)
  if (!member) throw refuse('member/not-found')
  const claim = await tx.read('gift_claims', idOf(giftId, memberId))
  return { memberId, tier: member.standing.code, had: claim?.had ?? 0, slot: ctx.requestId }
}

const MOST_DRAWS = 5

/** A code that no gift in the house has; a second draw is needed about once in a trillion. */
async function freshPickupCode(ctx: MemberContext): Promise<string> {
  for (let draws = 1; ; draws++) {
    const code = pickupCodeOf(ctx.newId().slice(1))
    if (draws === MOST_DRAWS || !(await ctx.queries.giftOrders.byPickupCode(code))) return code
  }
}
