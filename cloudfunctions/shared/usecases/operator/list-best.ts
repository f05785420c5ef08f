import type { BestMembers } from '@contract/dashboard'
import { maskedName } from '@domain/member/masked'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { stageName } from '../views/segment-counts'

const SHOWN = 50

/** Who brings most: the first of the best fifth with masked names, and the condition that finds all of it. */
export async function listBest(ctx: StaffContext): Promise<BestMembers> {
  const [scores, rollup] = await Promise.all([
    ctx.queries.scores.mostSpent(SHOWN),
    ctx.queries.rollups.latest(dayOf(ctx.now)),
  ])
  const concentration = rollup?.members?.concentration ?? null
  const fromFen = concentration?.topFifthFromFen ?? null
  const inside = fromFen === null ? [] : scores.filter(({ netFen }) => netFen >= fromFen)
  const [members, count] = await Promise.all([
    ctx.database.readMany(
      'members',
      inside.map(({ memberId }) => memberId),
    ),
    fromFen === null ? 0 : ctx.queries.scores.count({ spentFromFen: fromFen }),
  ])
  const names = new Map(members.map(({ memberId, nickname }) => [memberId, nickname]))
  const all = Object.values(rollup?.members?.stages ?? {}).reduce((sum, stage) => sum + stage, 0)
  const totalFen = concentration?.of === all ? (concentration.totalFen ?? null) : null
  return {
    members: inside.map(({ memberId, stage, netFen, orders, lastOn }) => ({
      ...{ memberId, netFen, orders, lastOn },
      name: maskedName(names.get(memberId) ?? ''),
      stage: stageName(stage),
      shareBp: totalFen === null ? null : Math.round((netFen * 10_000) / totalFen),
    })),
    fifth:
      fromFen === null
        ? null
        : { members: count, fromFen, condition: { kind: 'figure', figure: 'spentFen', from: fromFen } },
    definition: DEFINITION,
  }
}

const DEFINITION =
  '按会员从前到现在的净消费（扣除退款）排队，最前面的两成。并列的都算在内。写活动时用“累计消费不低于”这个数，选到的就是他们。'
