import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `exposures`. */
export const exposures: Queries['exposures'] = {
  page: (experimentCode, afterMemberId, limit) =>
    find('exposures', { experimentCode, memberId: command.gt(afterMemberId) }, [['memberId', 'asc']], limit),
  async count(experimentCode, arm, leftOut) {
    return (await db.collection('exposures').where({ experimentCode, arm, leftOut }).count()).total
  },
  withCard: (memberId, now, limit) =>
    find('exposures', { memberId, arm: 'treated', untilAt: command.gt(now) }, [['untilAt', 'desc']], limit),
}
