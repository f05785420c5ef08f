import type { MergeCard } from '@contract/operator'
import { isWorthMoney, type Holdings, type Merge } from '@domain/member/merge'
import type { StaffContext } from '../context'
import { mergeCard } from '../views/merge-cards'
import { beginMerge, checkMergeable } from './begin-merge'

type Wish = { readonly leftId: string; readonly keptId: string; readonly reason: string }

const MAX_COUPONS = 100

/**
 * An operator says that two members are one: done at once, or kept for a second person where the left one has something worth
 * money. Asked again: the same. @throws refusal those of a merge.
 */
export async function proposeMerge(ctx: StaffContext, wish: Wish): Promise<MergeCard> {
  const known = await ctx.database.read('merges', wish.leftId)
  if (known && known.state !== 'rejected') return mergeCard(ctx, known)
  await checkMergeable(ctx, wish)
  const { memberId, now } = ctx
  const proposed = { ...wish, by: 'operator', proposedBy: memberId, proposedAt: now } as const
  const merge: Merge = isWorthMoney(await holdingsOf(ctx, wish.leftId))
    ? { ...proposed, state: 'waiting', decidedBy: null, decidedAt: null }
    : { ...proposed, state: 'moving', decidedBy: memberId, decidedAt: now }
  if (merge.state === 'moving') await beginMerge(ctx, merge)
  else await keepWaiting(ctx, merge)
  return mergeCard(ctx, merge)
}

async function keepWaiting(ctx: StaffContext, merge: Merge): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('merges', merge.leftId)
    if (!current || current.state === 'rejected') await tx.write('merges', merge.leftId, merge)
  })
}

async function holdingsOf(ctx: StaffContext, memberId: string): Promise<Holdings> {
  const [account, coupons] = await Promise.all([
    ctx.database.read('points_accounts', memberId),
    ctx.queries.coupons.openOf(memberId, MAX_COUPONS),
  ])
  const points = account ? account.availablePoints + account.pendingPoints - account.debtPoints : 0
  return { points, openCoupons: coupons.length }
}
