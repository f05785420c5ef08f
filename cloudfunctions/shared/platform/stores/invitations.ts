import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `exposures` by the instant lots were drawn. */
export const invitations: Queries['invitations'] = {
  dealtBetween: (experimentCode, fromAt, beforeAt, afterMemberId, limit) =>
    find(
      'exposures',
      {
        experimentCode,
        exposedAt: command.and([command.gte(fromAt), command.lt(beforeAt)]),
        memberId: command.gt(afterMemberId),
      },
      [['memberId', 'asc']],
      limit,
    ),
}
