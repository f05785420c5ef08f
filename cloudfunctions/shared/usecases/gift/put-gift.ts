import type { WrittenGift } from '@contract/gift'
import { checkGift } from '@domain/points/check-gift'
import type { Gift, GiftStock } from '@domain/points/gift'
import type { StaffContext, Transaction } from '../context'

type Written = { readonly gift: Gift; readonly addPieces: number | 'unlimited' }

/**
 * Puts a gift on the shelf, or changes it, and adds pieces; what members redeem meanwhile is not lost. The same request
 * again adds nothing. Nothing is saved while something is wrong with it.
 */
export async function putGift(ctx: StaffContext, { gift, addPieces }: Written): Promise<WrittenGift> {
  const problems = [...checkGift(gift), ...couponProblems(ctx, gift)]
  if (problems.length > 0) return { problems, left: null }
  const left = await ctx.database.transaction(async (tx) => {
    const stock = await nextStock(ctx, tx, gift.giftId, addPieces)
    await tx.write('gifts', gift.giftId, gift)
    await tx.write('gift_stocks', gift.giftId, stock)
    return stock.left
  })
  return { problems: [], left }
}

async function nextStock(
  { requestId }: StaffContext,
  tx: Transaction,
  giftId: string,
  addPieces: number | 'unlimited',
): Promise<GiftStock> {
  const stock = (await tx.read('gift_stocks', giftId)) ?? { giftId, left: 0 }
  if (stock.requestId === requestId) return stock
  if (addPieces === 'unlimited') return { giftId, left: null, requestId }
  return { giftId, left: Math.max(0, (stock.left ?? 0) + addPieces), requestId }
}

const couponProblems = (ctx: StaffContext, { templateId }: Gift) =>
  templateId === null || ctx.program.coupons.templates.some((each) => each.templateId === templateId)
    ? []
    : [{ at: 'templateId', problem: '没有这种券' }]
