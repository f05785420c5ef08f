import { idOf } from '@domain/id'
import { cancelGift, type GiftOrder } from '@domain/points/gift-order'
import type { PointsEntry } from '@domain/points/entry'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'

/** Undoes a redemption read in the same transaction: points to their lots, the piece to the shelf. @throws refusal gift/closed, gift/sent. */
export async function giveBackGift(ctx: Context, tx: Transaction, order: GiftOrder): Promise<GiftOrder> {
  const { giftId, memberId, redemptionId } = order
  const entries: PointsEntry[] = []
  for (const entryId of order.entryIds) {
    const entry = await tx.read('points_entries', entryId)
    if (entry) entries.push(entry)
  }
  const claimId = idOf(giftId, memberId)
  const stock = (await tx.read('gift_stocks', giftId)) ?? { giftId, left: 0 }
  const claim = (await tx.read('gift_claims', claimId)) ?? { giftId, memberId, had: 0 }
  const program = { graceDays: ctx.program.points.graceDays, programVersion: ctx.program.version }
  const cancelled = await changeAccount(tx, memberId, (account) =>
    cancelGift({ order, stock, claim, account, entries }, program, ctx.now),
  )
  if (cancelled.order === order) return order
  await tx.write('gift_stocks', giftId, cancelled.stock)
  await tx.write('gift_claims', claimId, cancelled.claim)
  await tx.write('gift_orders', redemptionId, cancelled.order)
  return cancelled.order
}
