import { withSaving } from '@domain/member/card'
import type { Purchase } from '@domain/purchase/purchase'
import { cardSavingOf, keptOfReceipt, keptSaving, type CardPurchase, type CardSaving } from '@domain/shop/card-saving'
import type { ShopOrder } from '@domain/shop/shop-order'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'

/** Counts what a member's paid card has saved on what they bought; answers it, to be kept with the purchase; null: nothing. */
export async function noteSaving(
  ctx: Context,
  tx: Transaction,
  memberId: string,
  bought: CardPurchase,
): Promise<CardSaving | null> {
  const card = await tx.read('cards', memberId)
  const saving = card && cardSavingOf(card, ctx.program.card.plans, bought, dayOf(ctx.now))
  if (saving) await changeSaving(tx, memberId, saving, saving.goodsFen + saving.shippingFen)
  return saving
}

/** Pieces of an order have come back: what was saved on them no longer is. */
export async function lowerSaving(tx: Transaction, before: ShopOrder, after: ShopOrder): Promise<void> {
  const { cardSaving, lines, memberId } = before
  if (!cardSaving) return
  const change = keptSaving(cardSaving, lines, after.returned) - keptSaving(cardSaving, lines, before.returned)
  await changeSaving(tx, memberId, cardSaving, change)
}

/** Money of a receipt was given back: the same part of what was saved on it no longer is. */
export async function lowerCounterSaving(tx: Transaction, before: Purchase, after: Purchase): Promise<void> {
  const cardSaving = (await tx.read('counter_sales', before.purchaseId))?.cardSaving
  if (!cardSaving) return
  const kept = ({ paidFen, refundedFen }: Purchase) => keptOfReceipt(cardSaving, paidFen, refundedFen)
  await changeSaving(tx, before.memberId, cardSaving, kept(after) - kept(before))
}

async function changeSaving(
  tx: Transaction,
  memberId: string,
  { termId }: CardSaving,
  changeFen: number,
): Promise<void> {
  const card = changeFen === 0 ? null : await tx.read('cards', memberId)
  if (card) await tx.write('cards', memberId, { ...card, ...withSaving(card, termId, changeFen) })
}
