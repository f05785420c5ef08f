import type { OrderStart } from '@contract/order'
import type { ShopOrder } from '@domain/shop/shop-order'
import type { Context } from '../context'

const MOST_LETTERS = 40

/** Opens the payment of an order that waits for it; nothing changes when WeChat Pay does not answer: it can be tried again. */
export async function openSheet(ctx: Context, order: ShopOrder): Promise<OrderStart> {
  const { orderId, state, price, payUntilAt } = order
  const openid = state === 'created' ? await ctx.queries.identities.openidOf(order.memberId) : null
  if (openid === null || payUntilAt <= ctx.now) return { orderId, state, sheet: null }
  const payment = { orderId, description: describe(ctx, order), totalFen: price.payableFen, openid, payUntilAt }
  try {
    return { orderId, state, sheet: await ctx.payments.open(payment) }
  } catch {
    return { orderId, state, sheet: null }
  }
}

/** What an order is called where only a line is shown: the shop, the first product, how many pieces. */
export function describe(ctx: Context, { lines }: Pick<ShopOrder, 'lines'>): string {
  const pieces = lines.reduce((total, { qty }) => total + qty, 0)
  const first = lines[0]?.name ?? ''
  const text = pieces > 1 ? `${first}等 ${pieces} 件` : first
  return `${ctx.program.shopName}-${text}`.slice(0, MOST_LETTERS)
}
