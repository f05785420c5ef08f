import type { Visit } from '@domain/member/visit'
import { fen } from '@domain/money'
import { checkPurchase, purchaseIdOf, type PurchaseLine } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import { atCounter, couponPart, COUNTER_CHANNEL, priceAtCounter, type CounterSale } from '@domain/shop/at-counter'
import type { PricedCart } from '@domain/shop/cart'
import type { StaffContext, Transaction } from '../context'
import { redeemCoupon } from '../postings/change-coupon'
import { handOutGifts } from '../postings/hand-out-gifts'
import { noteSaving } from '../postings/note-saving'
import { postPurchase } from '../postings/post-purchase'
import { requireForSale } from '../views/sales'
import type { GoodsSold } from './counter-goods'

/** A sale that is new: what, with which coupon, and what the member was told it costs. */
export type NewSale = GoodsSold & {
  readonly receiptNo: string
  readonly couponId: string | null
  readonly dueFen: number
}

/**
 * Sells inside a transaction: prices by the rules of now, redeems the coupon, hands out its gift, posts the purchase.
 * @throws refusal product/not-for-sale, coupon/not-found, coupon/not-usable, purchase/due-changed {dueFen}, purchase/conflict.
 */
export async function sell(ctx: StaffContext, tx: Transaction, visit: Visit, wanted: NewSale): Promise<CounterSale> {
  const { storeId, memberId, visitId } = visit
  const { receiptNo, couponId, goods } = wanted
  requireForSale(wanted.sales)
  const purchaseId = purchaseIdOf(storeId, receiptNo)
  const priced = await price(ctx, tx, visit, wanted)
  const couponOffFen = couponPart(priced, couponId) ?? fen(0)
  if (couponId !== null)
    await redeemCoupon(ctx, tx, couponId, { memberId, orderId: purchaseId, channel: COUNTER_CHANNEL }, couponOffFen)
  const gifts = await handOutGifts(tx, priced.gifts)
  const cardSaving = await noteSaving(ctx, tx, memberId, { applied: priced.applied, shipped: null })
  const fact = { storeId, receiptNo, memberId, channel: COUNTER_CHANNEL, live: true, purchasedAt: ctx.now }
  const paid = { paidFen: priced.payableFen, lines: linesOf(wanted, priced) }
  await postPurchase(ctx, tx, checkPurchase({ ...fact, ...paid }, ctx.now))
  const sale: CounterSale = {
    ...{ purchaseId, storeId, receiptNo, visitId, memberId, staffId: ctx.memberId, goods, couponId, couponOffFen },
    ...(cardSaving ? { cardSaving } : {}),
    ...{ gifts, paidFen: priced.payableFen, soldAt: ctx.now },
  }
  await tx.write('counter_sales', purchaseId, sale)
  return sale
}

/** The price the member was told, or a "no": nobody pays another amount than the one on the screen. */
async function price(ctx: StaffContext, tx: Transaction, visit: Visit, wanted: NewSale): Promise<PricedCart> {
  const { couponId, goods } = wanted
  const coupon = couponId === null ? null : await tx.read('coupons', couponId)
  if (couponId !== null && coupon?.memberId !== visit.memberId) throw refuse('coupon/not-found')
  const orderId = purchaseIdOf(visit.storeId, wanted.receiptNo)
  const priced = priceAtCounter(goods, coupon ? [atCounter(coupon, orderId, ctx.now)] : [], couponId, wanted.price)
  if (coupon && couponPart(priced, couponId) === null) {
    const no = priced.notApplied.find(({ offerId }) => offerId === couponId)
    throw refuse('coupon/not-usable', { why: no?.reason.kind === 'unusable' ? no.reason.why : (no?.reason.kind ?? '') })
  }
  if (priced.payableFen !== wanted.dueFen) throw refuse('purchase/due-changed', { dueFen: priced.payableFen })
  return priced
}

/** Goods that nobody has noted have no lines: they say nothing about what will run out. */
const linesOf = ({ goods, products }: NewSale, priced: PricedCart): readonly PurchaseLine[] =>
  goods.kind === 'amount'
    ? []
    : priced.lines.map(({ productId, qty, cashFen }) => {
        const name = products.find((product) => product.productId === productId)?.name
        return { productId, qty, paidFen: cashFen, ...(name === undefined ? {} : { name }) }
      })
