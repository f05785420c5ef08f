/** The four stages of a visit to the shop: before the purchase, at it, in use, and after. */
export type FunnelStage = 'before' | 'at' | 'in-use' | 'after'

/** How many members a stage saw, and their share of the stage before and of the first. */
export type FunnelStep = {
  readonly stage: FunnelStage
  readonly members: number
  readonly ofPrevious: number | null
  readonly ofFirst: number | null
}

/** What each stage saw: browsed or was reached; paid; was served or reviewed; bought again. */
export const STAGES: readonly FunnelStage[] = ['before', 'at', 'in-use', 'after']

/** A funnel of members: a stage counts those who also passed every stage before it. */
export function funnelOf(members: Readonly<Record<FunnelStage, ReadonlySet<string>>>): FunnelStep[] {
  let passed: ReadonlySet<string> | null = null
  const counts = STAGES.map((stage) => {
    const before: ReadonlySet<string> | null = passed
    passed = before === null ? members[stage] : new Set([...members[stage]].filter((memberId) => before.has(memberId)))
    return passed.size
  })
  return STAGES.map((stage, index) => ({
    stage,
    members: counts[index] as number,
    ofPrevious: index === 0 ? null : share(counts[index], counts[index - 1]),
    ofFirst: share(counts[index], counts[0]),
  }))
}

const share = (part = 0, whole = 0): number | null => (whole > 0 ? part / whole : null)
