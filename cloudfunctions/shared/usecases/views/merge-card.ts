import type { MergeCard } from '@contract/operator'
import type { Merge } from '@domain/member/merge'
import type { StaffContext } from '../context'

/** A merge as an operator sees it; who proposed it cannot confirm it. */
export const mergeCard = ({ memberId }: StaffContext, merge: Merge): MergeCard => ({
  leftId: merge.leftId,
  keptId: merge.keptId,
  reason: merge.reason,
  state: merge.state === 'done' ? 'moving' : merge.state,
  proposedAt: merge.proposedAt,
  mayConfirm: merge.state === 'waiting' && merge.proposedBy !== memberId,
})
