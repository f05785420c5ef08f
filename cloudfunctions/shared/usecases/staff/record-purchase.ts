import type { CounterReceipt, SoldInput } from '@contract/staff'
import { openNow } from '@domain/member/visit'
import { fen } from '@domain/money'
import { purchaseIdOf } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import { sameSale, type CounterSale } from '@domain/shop/at-counter'
import type { StaffContext, Transaction } from '../context'
import { closeBoughtPlans } from '../postings/close-bought-plans'
import { readOwnVisit } from '../postings/require-visit'
import { counterGoods, type GoodsSold } from './counter-goods'
import { sell } from './sell'

/** A sale as the phone tells it. */
type ToldSale = {
  readonly visitId: string
  readonly receiptNo?: string | undefined
  readonly sold: SoldInput
  readonly couponId: string | null
  readonly dueFen: number
}

/**
 * Records what a member bought at the counter: price, coupon, purchase and points in one transaction. A receipt told
 * again is answered as before, even when the visit is over; with other contents it is refused.
 * @throws refusal purchase/conflict, and what selling and visits refuse.
 */
export async function recordPurchase(ctx: StaffContext, told: ToldSale): Promise<CounterReceipt> {
  const sold = await counterGoods(ctx, told.visitId, told.sold)
  const sale = await ctx.database.transaction((tx) => sellOnce(ctx, tx, told, sold))
  const { purchaseId, receiptNo, paidFen, couponOffFen, gifts = [] } = sale
  const purchase = await ctx.database.read('purchases', purchaseId)
  if (purchase && purchase.lines.length > 0) await closeBoughtPlans(ctx, purchase)
  return { purchaseId, receiptNo, paidFen, couponOffFen, gifts, earnedPoints: purchase?.earnedPoints ?? 0 }
}

async function sellOnce(ctx: StaffContext, tx: Transaction, told: ToldSale, sold: GoodsSold): Promise<CounterSale> {
  const visit = await readOwnVisit(ctx, tx, told.visitId)
  const receiptNo = told.receiptNo ?? receiptOf(visit.visitId)
  const purchaseId = purchaseIdOf(visit.storeId, receiptNo)
  const known = await tx.read('counter_sales', purchaseId)
  if (!known) return sell(ctx, tx, openNow(visit, ctx.now), { ...told, ...sold, receiptNo })
  const again = { ...told, purchaseId, memberId: visit.memberId, goods: sold.goods, paidFen: fen(told.dueFen) }
  if (sameSale(known, again)) return known
  throw refuse('purchase/conflict', { purchaseId })
}

/** Where no receipt has a number, a visit is one purchase. */
const receiptOf = (visitId: string): string => visitId.replaceAll(':', '-')
