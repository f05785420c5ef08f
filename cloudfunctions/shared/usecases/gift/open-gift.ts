import type { GiftPage } from '@contract/gift'
import { isListed } from '@domain/points/gift-standing'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadGiftTiles } from '../views/gift-tiles'
import { balanceOf } from '../views/points-balance'

const MOST_ORDERS = 20

/** One gift with all that is to be known before it is redeemed. @throws refusal gift/not-found when it is over. */
export async function openGift(ctx: MemberContext, input: { readonly giftId: string }): Promise<GiftPage> {
  const gift = await ctx.database.read('gifts', input.giftId)
  if (!gift || !isListed(gift, ctx.now)) throw refuse('gift/not-found')
  const [{ account, tiles, claims }, orders] = await Promise.all([
    loadGiftTiles(ctx, [gift]),
    gift.kind === 'post' ? ctx.queries.giftOrders.ofMember(ctx.memberId, Number.MAX_SAFE_INTEGER, MOST_ORDERS) : [],
  ])
  const [tile] = tiles
  if (!tile) throw refuse('gift/not-found')
  const endsOn = dayOf(gift.openUntilAt - 1)
  return {
    balance: balanceOf(ctx, account),
    gift: { ...tile, note: gift.note, endsOn, had: claims.get(gift.giftId)?.had ?? 0 },
    address: orders.find((order) => order.address !== null)?.address ?? null,
  }
}
