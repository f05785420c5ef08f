import type { SegmentCount } from '@contract/operator'
import type { RolledMembers } from '@domain/analytics/rollup'
import type { WarningLevel } from '@domain/segment/churn-warning'
import type { Stage } from '@domain/segment/lifecycle'
import { RFM_ADVICE, type RfmGroup } from '@domain/segment/rfm'

/** Members by stage of their life in the shop, newest first. */
export const stageCounts = (members: RolledMembers | null): readonly SegmentCount<Stage>[] =>
  countsOf(STAGES, members?.stages)

/** Members by RFM group, the most valuable first. */
export const groupCounts = (members: RolledMembers | null): readonly SegmentCount<RfmGroup>[] =>
  countsOf(
    Object.entries(RFM_ADVICE).map(([code, { name, strategy }]) => [code as RfmGroup, name, strategy] as const),
    members?.groups,
  )

/** Members by how likely they are to leave. */
export const warningCounts = (members: RolledMembers | null): readonly SegmentCount<WarningLevel>[] =>
  countsOf(WARNINGS, members?.warnings)

/** What a stage is called. */
export const stageName = (stage: Stage): string => STAGES.find(([code]) => code === stage)?.[1] ?? stage

/** What a warning level is called. */
export const warningName = (level: WarningLevel): string => WARNINGS.find(([code]) => code === level)?.[1] ?? level

type Row<Code extends string> = readonly [code: Code, name: string, advice: string]

const STAGES: readonly Row<Stage>[] = [
  ['new', '新客', '只买过 1 次：做好首购后的回访，促成第 2 次。'],
  ['growing', '成长期', '买过 2 到 3 次：用补货提醒帮他们养成习惯。'],
  ['stable', '稳定期', '买过 4 次以上：给等级和新品优先，少用折扣。'],
  ['asleep', '睡眠期', '比平常久没来：趁还记得，发一次提醒或关怀。'],
  ['lost', '流失', '很久没来了：一次有分量的挽回，之后不再打扰。'],
]

const WARNINGS: readonly Row<WarningLevel>[] = [
  ['calm', '正常', '不用做什么。'],
  ['watch', '留意', '比平常晚了一些，先看一看。'],
  ['warn', '预警', '多半要走：主动回访，问清原因。'],
  ['gone', '已走', '大概不会再来：不再花成本打扰。'],
]

const countsOf = <Code extends string>(
  rows: readonly Row<Code>[],
  counts: Readonly<Record<Code, number>> | undefined,
): readonly SegmentCount<Code>[] =>
  rows.map(([code, name, advice]) => ({ code, name, advice, members: counts?.[code] ?? 0 }))
