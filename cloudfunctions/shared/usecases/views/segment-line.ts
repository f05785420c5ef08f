import type { ConditionParts, SegmentLine } from '@contract/segment'
import type { Segment } from '@domain/segment/own-segment'
import { conditionWords } from '@domain/segment/condition-words'
import { dayOf } from '@domain/time'

/** A segment as the list shows it. */
export const segmentLine = ({ segmentId, name, condition, savedAt }: Segment, parts: ConditionParts): SegmentLine => ({
  segmentId,
  name,
  condition,
  words: (condition.kind === 'and' || condition.kind === 'or' ? condition.of : [condition]).map((part) =>
    conditionWords(part, parts),
  ),
  savedOn: dayOf(savedAt),
})
