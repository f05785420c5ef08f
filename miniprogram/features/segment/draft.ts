import type { SegmentDesk } from '@contract/segment'
import type { Condition } from '@domain/segment/condition'

/** A segment as it is being written: its parts, and whether all or any of them must hold. */
export type SegmentDraft = {
  readonly segmentId: string | null
  readonly name: string
  readonly join: 'and' | 'or'
  readonly parts: readonly Condition[]
}

/** What the editor opens with: a segment that is kept, one that the nights found, or nothing. */
export function draftFrom(desk: SegmentDesk, segmentId: string, from: string): SegmentDraft {
  const own = desk.own.find((one) => one.segmentId === segmentId)
  if (own) return { segmentId, name: own.name, ...joined(own.condition) }
  const ready = desk.ready.find((one) => one.code === from)
  return ready
    ? { segmentId: null, name: ready.name, ...joined(ready.condition) }
    : { segmentId: null, name: '', join: 'and', parts: [] }
}

const joined = (condition: Condition): Pick<SegmentDraft, 'join' | 'parts'> =>
  condition.kind === 'and' || condition.kind === 'or'
    ? { join: condition.kind, parts: condition.of }
    : { join: 'and', parts: [condition] }

/** The condition that a draft comes to; null while it has no part. */
export const wholeCondition = ({ join, parts }: SegmentDraft): Condition | null =>
  parts.length === 0 ? null : { kind: join, of: parts }
