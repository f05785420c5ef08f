import type { Queries } from '../../usecases/context'
import type { ScoreFilter } from '../../usecases/context/segment'
import type { Day } from '@domain/time'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `member_scores`. */
export const scores: Queries['scores'] = {
  async count(filter) {
    return (await db.collection('member_scores').where(conditionOf(filter)).count()).total
  },
  async forget(memberId) {
    await db.collection('member_scores').where({ _id: memberId }).remove()
  },
  sample: (afterRank, limit) => find('member_scores', { rank: command.gt(afterRank) }, [['rank', 'asc']], limit),
  page: (afterMemberId, limit) => find('member_scores', { _id: command.gt(afterMemberId) }, [['_id', 'asc']], limit),
  mostSpent: (limit) => find('member_scores', {}, [['netFen', 'desc']], limit),
  mostWorth: (scoredSince, limit) =>
    find(
      'member_scores',
      { worthFen: command.gt(0), scoredOn: command.gte(scoredSince) },
      [['worthFen', 'desc']],
      limit,
    ),
}

const conditionOf = ({
  stage,
  stageFromOn,
  stageBeforeOn,
  warning,
  rfm,
  firstBeforeOn,
  spentFromFen,
  ...sleep
}: ScoreFilter): object => ({
  ...(stage === undefined ? {} : { stage }),
  ...(stageFromOn === undefined ? {} : { stageSince: command.gte(stageFromOn) }),
  ...(stageBeforeOn === undefined ? {} : { stageSince: command.lt(stageBeforeOn) }),
  ...(warning === undefined ? {} : { warning }),
  ...(rfm === undefined ? {} : { rfm }),
  ...(firstBeforeOn === undefined ? {} : { firstOn: command.lt(firstBeforeOn) }),
  ...(spentFromFen === undefined ? {} : { netFen: command.gte(spentFromFen) }),
  ...(sleep.sleepingBeforeOn === undefined ? {} : { sleepingSince: textBefore(sleep.sleepingBeforeOn) }),
  ...(sleep.wokeSinceOn === undefined ? {} : { wokeOn: command.gte(sleep.wokeSinceOn) }),
  ...(sleep.sleptBeforeOn === undefined ? {} : { wokeFromOn: textBefore(sleep.sleptBeforeOn) }),
})

/** Days before one; whether null lies before a text is the database's own affair. */
const textBefore = (on: Day): object => command.and([command.gte('0'), command.lt(on)])
