/** The four stages of a visit to the shop: before the purchase, at it, in use, and after. */
export type FunnelStage = 'before' | 'at' | 'in-use' | 'after'

/** How many members a stage saw, and their share of the stage before and of the first. */
export type FunnelStep = {
  readonly stage: FunnelStage
  readonly members: number
  readonly ofPrevious: number | null
  readonly ofFirst: number | null
}

/** What each stage saw: looked or put aside; paid; received; bought again. */
export const STAGES: readonly FunnelStage[] = ['before', 'at', 'in-use', 'after']

/** A funnel of members: a stage counts those who also passed every stage before it. */
export function funnelOf(members: Readonly<Record<FunnelStage, ReadonlySet<string>>>): FunnelStep[] {
  let passed: ReadonlySet<string> | null = null
  const counts = STAGES.map((stage) => {
    const before: ReadonlySet<string> | null = passed
    passed = before === null ? members[stage] : new Set([...members[stage]].filter((memberId) => before.has(memberId)))
    return [stage, passed.size] as const
  })
  return stepsOf(Object.fromEntries(counts) as Record<FunnelStage, number>)
}

/** The steps of a funnel whose members are counted already, each stage within the one before it. */
export const stepsOf = (members: Readonly<Record<FunnelStage, number>>): FunnelStep[] =>
  STAGES.map((stage, index) => ({
    stage,
    members: members[stage],
    ofPrevious: index === 0 ? null : share(members[stage], members[STAGES[index - 1] ?? 'before']),
    ofFirst: share(members[stage], members.before),
  }))

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
