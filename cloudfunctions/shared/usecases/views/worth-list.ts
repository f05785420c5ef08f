import type { WorthMember } from '@contract/operator'
import { addDays, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { stageName } from './segment-counts'

const SHOWN_WORTH = 20
const WORTH_KEPT_DAYS = 7

/** Whom a message may bring back, the most worth first. */
export async function loadWorth(ctx: StaffContext): Promise<readonly WorthMember[]> {
  const scores = await ctx.queries.scores.mostWorth(addDays(dayOf(ctx.now), -WORTH_KEPT_DAYS), SHOWN_WORTH)
  const members = await ctx.database.readMany(
    'members',
    scores.map(({ memberId }) => memberId),
  )
  const nicknames = new Map(members.map(({ memberId, nickname }) => [memberId, nickname]))
  return scores.flatMap(({ memberId, worth, stage, tags }) =>
    worth
      ? [
          {
            memberId,
            nickname: nicknames.get(memberId) ?? '',
            stage: stageName(stage),
            productName: worth.productName,
            dueOn: worth.dueOn,
            worthFen: worth.worthFen,
            reason: worth.reason,
            tags: tags.map(({ name, because }) => ({ name, because })),
          },
        ]
      : [],
  )
}
