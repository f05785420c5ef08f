import type { PointsEntry } from '@domain/points/entry'
import { restore } from '@domain/points/reversals'
import type { ShopOrder } from '@domain/shop/shop-order'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'

/** Puts points that had paid for an order back into the lots they came from; `before` of them have come back already. */
export async function givePointsBack(
  ctx: Context,
  tx: Transaction,
  order: ShopOrder,
  back: { readonly key: string; readonly points: number; readonly before: number },
): Promise<void> {
  if (back.points === 0) return
  const entries: PointsEntry[] = []
  for (const entryId of order.redeemEntryIds) {
    const entry = await tx.read('points_entries', entryId)
    if (!entry) throw new Error(`order ${order.orderId}: the entry ${entryId} is gone`)
    entries.push(entry)
  }
  await changeAccount(tx, order.memberId, (account) =>
    restore(
      account,
      {
        key: back.key,
        entries,
        points: back.points,
        restoredBefore: back.before,
        graceDays: ctx.program.points.graceDays,
        cause: { by: 'redemption', redemptionId: order.orderId },
        programVersion: ctx.program.version,
      },
      ctx.now,
    ),
  )
}
