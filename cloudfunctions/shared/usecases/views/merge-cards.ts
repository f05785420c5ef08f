import type { MergeCard } from '@contract/operator'
import { maskedName } from '@domain/member/masked'
import type { Merge } from '@domain/member/merge'
import { spendableAt } from '@domain/points/balance'
import type { StaffContext } from '../context'

/** Merges as an operator sees them, names masked; who proposed one cannot confirm it. */
export async function mergeCards(ctx: StaffContext, merges: readonly Merge[]): Promise<readonly MergeCard[]> {
  const [members, accounts] = await Promise.all([
    ctx.database.readMany(
      'members',
      merges.flatMap(({ leftId, keptId }) => [leftId, keptId]),
    ),
    ctx.database.readMany(
      'points_accounts',
      merges.map(({ leftId }) => leftId),
    ),
  ])
  const names = new Map(members.map(({ memberId, nickname }) => [memberId, maskedName(nickname)]))
  const points = new Map(accounts.map((account) => [account.accountId, spendableAt(account, ctx.now)]))
  return merges.map(({ leftId, keptId, reason, state, proposedAt, proposedBy }) => ({
    ...{ leftId, keptId, reason, proposedAt },
    leftName: names.get(leftId) ?? null,
    keptName: names.get(keptId) ?? null,
    points: points.get(leftId) ?? 0,
    state: state === 'done' ? 'moving' : state,
    mayConfirm: state === 'waiting' && proposedBy !== ctx.memberId,
  }))
}

/** One merge as an operator sees it. */
export async function mergeCard(ctx: StaffContext, merge: Merge): Promise<MergeCard> {
  const [card] = await mergeCards(ctx, [merge])
  if (!card) throw new Error('a card for each merge')
  return card
}
