import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `points_accounts` and `points_entries`. */
export const points: Queries['points'] = {
  findToSettle: (now, limit) => find('points_accounts', { settleAt: command.lte(now) }, [['settleAt', 'asc']], limit),
  entries: (accountId, beforeSeq, limit) =>
    find('points_entries', { accountId, seq: command.lt(beforeSeq) }, [['seq', 'desc']], limit),
  redeemedOf: (accountIds, sinceAt, limit) =>
    find(
      'points_entries',
      { accountId: command.in([...accountIds]), kind: 'redeem', at: command.gte(sinceAt) },
      [['at', 'desc']],
      limit,
    ),
  accountsAfter: (accountId, limit) => find('points_accounts', { _id: command.gt(accountId) }, [['_id', 'asc']], limit),
  adjustments: (state, limit) => find('point_adjustments', { state }, [['proposedAt', 'desc']], limit),
  problems: (limit) => find('ledger_problems', { isOpen: true }, [['foundAt', 'desc']], limit),
}
