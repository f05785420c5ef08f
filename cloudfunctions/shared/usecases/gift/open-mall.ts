import type { GiftMall } from '@contract/gift'
import type { MemberContext } from '../context'
import { loadGiftTiles } from '../views/gift-tiles'
import { balanceOf } from '../views/points-balance'

const MOST_GIFTS = 100
const MOST_ORDERS = 50

/** What can be had for points, and how this member stands to each of it. */
export async function openMall(ctx: MemberContext): Promise<GiftMall> {
  const [gifts, orders] = await Promise.all([
    ctx.queries.gifts.list(ctx.now, MOST_GIFTS),
    ctx.queries.giftOrders.ofMember(ctx.memberId, Number.MAX_SAFE_INTEGER, MOST_ORDERS),
  ])
  const { account, tiles } = await loadGiftTiles(ctx, gifts)
  return {
    balance: balanceOf(ctx, account),
    gifts: tiles,
    waiting: orders.filter(({ state }) => state === 'placed' || state === 'ready').length,
  }
}
