import { addDays, type Day } from '../time'
import { sampleRankOf } from './buyer-sample'
import type { WarningChange, WarningLevel } from './churn-warning'
import type { Stage, StageChange } from './lifecycle'
import { expectationOn, outlookOn, type Expectation } from './outlook'
import { sumOrders, type BuyingSums, type PastOrder } from './past-orders'
import { groupOf, scoresOf, type RfmGroup, type RfmScores } from './rfm'
import { rfmFactsOf, type ScoreModels } from './score-models'
import { sleepOf, type Sleep } from './sleep'
import { nextChangeOn, record, replay, type StandingHistory } from './standing-history'

/** What a night says of a member who has bought, kept as one document; histories are oldest first. */
export type MemberScore = BuyingSums &
  Expectation &
  Sleep & {
    readonly memberId: string
    /** Place in any sample of members. */
    readonly rank: number
    readonly scoredOn: Day
    readonly model: 'mbg-nbd' | 'mbg-erlang' | 'silence'
    readonly usualGapDays: number
    readonly alive: number
    readonly stage: Stage
    readonly stageSince: Day
    readonly stages: readonly StageChange[]
    readonly warning: WarningLevel
    readonly warningSince: Day
    readonly warnings: readonly WarningChange[]
    readonly rfm: RfmGroup
    readonly rfmScores: RfmScores
  }

/** A score, and the day on which it would be another one if nothing is bought. */
export type Scored = { readonly score: MemberScore; readonly changesOn: Day }

const LOOKED_AT_DAYS = 30

/**
 * Scores a member today; `previous` is what was said before, with its history, `visitDays` when they came to look. Null for
 * who has never bought.
 */
export function scoreMember(
  memberId: string,
  orders: readonly PastOrder[],
  models: ScoreModels,
  previous: StandingHistory | null,
  today: Day,
  visitDays: readonly Day[] = [],
): Scored | null {
  const sums = sumOrders(orders, today)
  if (sums === null) return null
  const outlook = outlookOn(sums, models, today, visitDays)
  const before = previous ?? replay(orders, models, addDays(today, -1), visitDays)
  const history = record(before, sums, outlook, today)
  const scores = scoresOf(rfmFactsOf(sums, today), models.edges)
  const [stage, warning] = [lastOf(history.stages), lastOf(history.warnings)]
  return {
    score: {
      ...sums,
      ...expectationOn(sums, models, today),
      ...sleepOf(history.stages),
      memberId,
      rank: sampleRankOf(memberId),
      scoredOn: today,
      model: models.buying === null ? 'silence' : (models.regularity?.shape ?? 1) > 1 ? 'mbg-erlang' : 'mbg-nbd',
      usualGapDays: Math.round(outlook.usualGapDays * 10) / 10,
      alive: outlook.alive,
      stage: stage.stage,
      stageSince: stage.since,
      stages: history.stages,
      warning: warning.level,
      warningSince: warning.since,
      warnings: history.warnings,
      rfm: groupOf(rfmFactsOf(sums, today), { kind: 'quintiles', edges: models.edges }),
      rfmScores: scores,
    },
    changesOn: earlier(nextChangeOn(sums, models, today, visitDays), addDays(today, LOOKED_AT_DAYS)),
  }
}

/** What an earlier score has on record. */
export const historyOf = (score: MemberScore | null): StandingHistory | null =>
  score === null ? null : { stages: score.stages, warnings: score.warnings }

function lastOf<Change>(changes: readonly Change[]): Change {
  const last = changes[changes.length - 1]
  if (last === undefined) throw new RangeError('a history that was just added to is not empty')
  return last
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
