import { idOf } from '@domain/id'
import { lookAtReferral, stands } from '@domain/points/referral'
import type { Context, StepResult, Transaction } from '../context'
import type { KeptReferral } from '../context/points'
import { earnActivity } from '../postings/earn-activity'
import { postInbox } from '../postings/post-inbox'

const BATCH = 50
const MOST_PURCHASES = 100

/** Rewards those whose invited friends have made a first purchase that stands, each friend once; nobody once it is switched off. */
export async function rewardReferrals(ctx: Context): Promise<StepResult> {
  if (ctx.program.ways.friendsPurchases === 'off') return { done: true }
  const due = await ctx.queries.referrals.findToLookAt(ctx.now, BATCH)
  for (const referral of due) await lookAt(ctx, referral)
  return { done: due.length < BATCH }
}

async function lookAt(ctx: Context, { friendMemberId, ...found }: KeptReferral): Promise<void> {
  const purchases = await ctx.queries.purchases.ofMember(friendMemberId, MOST_PURCHASES)
  const look = lookAtReferral(ctx.program.points, found, purchases, ctx.now)
  await ctx.database.transaction(async (tx) => {
    const referral = await tx.read('referrals', friendMemberId)
    if (referral?.state !== 'open') return
    switch (look.kind) {
      case 'open':
        return tx.write('referrals', friendMemberId, { ...referral, lookAt: look.lookAt })
      case 'over':
        return tx.write('referrals', friendMemberId, { ...referral, state: 'over', lookAt: null })
      case 'earned':
        return reward(ctx, tx, referral, look.purchaseId)
    }
  })
}

/** The purchase is read once more: money given back at this moment must not be rewarded; the next look will find that out. */
async function reward(ctx: Context, tx: Transaction, referral: KeptReferral, purchaseId: string): Promise<void> {
  const { referralId, friendMemberId } = referral
  const purchase = await tx.read('purchases', purchaseId)
  if (!purchase || !stands(purchase)) return
  const byMemberId = (await tx.read('referral_codes', referral.code))?.byMemberId
  const points = byMemberId
    ? await earnActivity(ctx, tx, byMemberId, { kind: 'friend-purchase', sourceId: referralId })
    : 0
  const state = byMemberId ? 'earned' : 'over'
  await tx.write('referrals', friendMemberId, { ...referral, state, lookAt: null, points })
  if (byMemberId && points > 0) await tell(ctx, tx, byMemberId, { referralId, points })
}

/** Says neither who it was nor what they bought. */
const tell = (
  ctx: Context,
  tx: Transaction,
  memberId: string,
  { referralId, points }: { readonly referralId: string; readonly points: number },
): Promise<void> =>
  postInbox(tx, {
    entryId: idOf('referral', referralId),
    memberId,
    kind: 'points',
    title: `朋友有了第一次消费，您得 ${points} 积分`,
    text: '退货期已过，积分已经到账，现在就能用。',
    page: 'packages/member/points/index',
    postedAt: ctx.now,
  })
