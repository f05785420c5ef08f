import { idOf } from '@domain/id'
import { termOn } from '@domain/member/card'
import type { Member } from '@domain/member/member'
import { addQualifying } from '@domain/member/qualifying'
import { reviewTier } from '@domain/member/review'
import { tierByCode } from '@domain/member/tier'
import { fen } from '@domain/money'
import { earn } from '@domain/points/decisions'
import { purchaseEarning } from '@domain/points/earning'
import { keptUntilAtOf } from '@domain/points/program'
import { sameFact, type Purchase } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'
import { countEarning } from './count-earning'
import { issueOccasionCoupons } from './issue-occasion-coupons'
import { survivorOf } from './survivor-of'
import { withTierChange } from './with-tier-change'

/**
 * Records a purchase once however often it arrives: the fact, the member's qualifying amount and tier, the points
 * and the coupons it earns. Reads 3 and writes at most 4 documents, and
 * up to 2 more for each coupon. @throws refusal purchase/conflict, member/not-found.
 */
export async function postPurchase(ctx: Context, tx: Transaction, told: Purchase): Promise<'recorded' | 'repeated'> {
  const known = await tx.read('purchases', told.purchaseId)
  if (known) {
    if (await isRepeated(tx, known, told)) return 'repeated'
    throw refuse('purchase/conflict', { purchaseId: told.purchaseId })
  }
  const member = await survivorOf(tx, told.memberId)
  const purchase: Purchase = { ...told, memberId: member.memberId }
  const earned = purchase.live ? await earnPoints(ctx, tx, purchase, member) : { earnedPoints: 0, earningFen: fen(0) }
  if (purchase.live) await issueOccasionCoupons(ctx, tx, purchase, member)
  await tx.write('purchases', purchase.purchaseId, { ...purchase, ...earned, postedAt: ctx.now })
  await tx.write('members', member.memberId, afterPurchase(ctx, member, purchase))
  return 'recorded'
}

/** The same fact of the same person, by whichever of their members it was told. */
async function isRepeated(tx: Transaction, known: Purchase, told: Purchase): Promise<boolean> {
  if (!sameFact(known, { ...told, memberId: known.memberId })) return false
  if (known.memberId === told.memberId) return true
  const ids = [await survivorOf(tx, known.memberId), await survivorOf(tx, told.memberId)].map((one) => one.memberId)
  return ids[0] === ids[1]
}

function afterPurchase(ctx: Context, member: Member, purchase: Purchase): Member {
  const qualifying = addQualifying(member.qualifying, purchase.purchasedOn, purchase.paidFen)
  const counted: Member = { ...member, qualifying, purchaseSeq: member.purchaseSeq + 1, cadenceStale: true }
  const { tiers } = ctx.program
  const today = dayOf(ctx.now)
  return withTierChange(tiers, counted, reviewTier(tiers, counted, today, purchase.purchaseId), today)
}

/** A level's points and a paid card's: the faster of the two. */
async function multiplierOf(ctx: Context, tx: Transaction, member: Member): Promise<number> {
  const { earnMultiplierBp } = tierByCode(ctx.program.tiers, member.standing.code)
  const card = await tx.read('cards', member.memberId)
  const term = card && termOn(card, dayOf(ctx.now))
  const plan = ctx.program.card.plans.find(({ planId }) => planId === term?.planId)
  return Math.max(earnMultiplierBp, plan?.benefits.earnMultiplierBp ?? 0)
}

async function earnPoints(ctx: Context, tx: Transaction, purchase: Purchase, member: Member) {
  const earnMultiplierBp = await multiplierOf(ctx, tx, member)
  const earning = await countEarning(ctx, tx, member.memberId, purchase.purchasedOn)
  const { points, earningFen, ...terms } = purchaseEarning(
    ctx.program.points,
    { ...purchase, earnMultiplierBp },
    ctx.now,
    earning.before,
  )
  if (points > 0) {
    await earning.count(points)
    await changeAccount(tx, member.memberId, (account) =>
      earn(
        account,
        {
          ...terms,
          points,
          lotId: idOf(purchase.purchaseId, 'earn'),
          purchaseId: purchase.purchaseId,
          cause: { by: 'purchase', purchaseId: purchase.purchaseId },
          keptUntilAt: keptUntilAtOf(ctx.program.points.expiry, ctx.now),
          programVersion: ctx.program.version,
        },
        ctx.now,
      ),
    )
  }
  return { earnedPoints: points, earningFen }
}
