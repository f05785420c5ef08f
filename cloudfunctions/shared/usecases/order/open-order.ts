import type { OrderPage } from '@contract/order'
import type { MemberContext } from '../context'
import { ownOrder, pageOf } from './own-order'

/** One order of the caller. @throws refusal order/not-found. */
export const openOrder = async (ctx: MemberContext, input: { readonly orderId: string }): Promise<OrderPage> =>
  pageOf(ctx, await ownOrder(ctx, ctx.database, input.orderId))
