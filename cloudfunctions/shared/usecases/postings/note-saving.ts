import { termOn, withSaving, type CardPlan } from '@domain/member/card'
import { fen } from '@domain/money'
import { MEMBER_PRICE } from '@domain/shop/member-offer'
import type { ShopOrder } from '@domain/shop/shop-order'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'

/** Counts what a paid card has saved on an order that is paid: its price, and the shipping it waived. */
export async function noteSaving(ctx: Context, tx: Transaction, order: ShopOrder): Promise<void> {
  const card = await tx.read('cards', order.memberId)
  const today = dayOf(ctx.now)
  const term = card && termOn(card, today)
  const plan = ctx.program.card.plans.find(({ planId }) => planId === term?.planId)
  if (!card || !plan) return
  const savedFen = fen(priceSaved(order, plan) + shippingSaved(ctx, order, plan))
  if (savedFen > 0) await tx.write('cards', order.memberId, { ...card, ...withSaving(card, today, savedFen) })
}

/** A level's price that saves more has another name. */
const priceSaved = ({ applied }: ShopOrder, { name }: CardPlan): number =>
  applied.find((offer) => offer.offerId === MEMBER_PRICE && offer.name.startsWith(name))?.offFen ?? 0

function shippingSaved(ctx: Context, { price, lines }: ShopOrder, { benefits }: CardPlan): number {
  const { feeFen, freeFromFen } = ctx.program.shop.shipping
  const itemsFen = lines.reduce((total, line) => total + line.listFen, 0) - price.shippingOffFen
  const wouldPay = freeFromFen === null || itemsFen < freeFromFen
  return benefits.freeShipping && price.shippingFen === 0 && wouldPay ? feeFen : 0
}
