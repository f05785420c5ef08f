import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `touches` by the instant they ended. */
export const reminders: Queries['reminders'] = {
  endedBetween: (fromAt, beforeAt, afterId, limit) =>
    find(
      'touches',
      {
        purpose: 'replenishment',
        endedAt: command.and([command.gte(fromAt), command.lt(beforeAt)]),
        _id: command.gt(afterId),
      },
      [['_id', 'asc']],
      limit,
    ),
}
