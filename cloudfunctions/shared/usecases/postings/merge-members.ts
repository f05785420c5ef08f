import { leftMember, mergedMember, type Merge } from '@domain/member/merge'
import { reviewTier } from '@domain/member/review'
import { joinEarned } from '@domain/points/earned-before'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { joinAccounts } from './join-accounts'
import { withTierChange } from './with-tier-change'

/**
 * Makes one member of two inside one transaction: identities, points, caps, what was spent and the level. All else
 * that names the left one follows by `moveTraces`. Done before: nothing. @throws refusal member/not-found, try-again.
 */
export async function mergeMembers(
  ctx: Context,
  tx: Transaction,
  merge: Merge,
  identityIds: readonly string[],
): Promise<void> {
  const { leftId, keptId } = merge
  const [left, kept] = [await tx.read('members', leftId), await tx.read('members', keptId)]
  if (!left || !kept) throw refuse('member/not-found')
  if (left.mergedInto === keptId) return
  if (left.mergedInto !== undefined || kept.mergedInto !== undefined) throw refuse('try-again')
  for (const id of identityIds) {
    const identity = await tx.read('identities', id)
    if (identity?.memberId === leftId) await tx.write('identities', id, { ...identity, memberId: keptId })
  }
  await joinAccounts(ctx, tx, leftId, keptId)
  await joinCaps(tx, leftId, keptId)
  const { tiers } = ctx.program
  const today = dayOf(ctx.now)
  const one = mergedMember(tiers, left, kept)
  await tx.write('members', keptId, withTierChange(tiers, one, reviewTier(tiers, one, today), today))
  await tx.write('members', leftId, leftMember(left, keptId))
  await tx.write('merges', leftId, merge)
}

async function joinCaps(tx: Transaction, leftId: string, keptId: string): Promise<void> {
  const [left, kept] = [await tx.read('purchase_earnings', leftId), await tx.read('purchase_earnings', keptId)]
  if (left) await tx.write('purchase_earnings', keptId, joinEarned(left, kept, keptId))
}
