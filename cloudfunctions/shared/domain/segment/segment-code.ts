import { idOf } from '../id'
import type { WarningLevel } from './churn-warning'
import type { Stage } from './lifecycle'
import { RFM_ADVICE } from './rfm'
import { TAG_NAMES } from './tags'

const STAGES: readonly Stage[] = ['new', 'growing', 'stable', 'asleep', 'lost']
const WARNINGS: readonly WarningLevel[] = ['calm', 'watch', 'warn', 'gone']

const KNOWN: readonly string[] = [
  ...STAGES.map((stage) => idOf('stage', stage)),
  ...Object.keys(RFM_ADVICE).map((group) => idOf('rfm', group)),
  ...WARNINGS.map((level) => idOf('warning', level)),
  ...Object.keys(TAG_NAMES).map((tag) => idOf('tag', tag)),
]

/**
 * Whether an offer can be for what a code names: what the nights find (`stage:asleep`, `rfm:…`, `warning:…`, `tag:…`), or
 * a segment that operators keep (`segment:ID`), which is met by nobody once it is removed.
 */
export const isSegmentCode = (code: string): boolean => KNOWN.includes(code) || /^segment:.+/.test(code)
