import type { SegmentDesk } from '@contract/segment'
import { MOST_SEGMENTS } from '@domain/segment/own-segment'
import type { StaffContext } from '../context'
import { loadConditionParts } from '../views/condition-parts'
import { loadReadySegments } from '../views/ready-segments'
import { segmentLine } from '../views/segment-line'

/** The operators' own segments, those the nights have found, and what more conditions can be made of. */
export async function listSegments(ctx: StaffContext): Promise<SegmentDesk> {
  const [kept, parts, ready] = await Promise.all([
    ctx.queries.segments.all(MOST_SEGMENTS),
    loadConditionParts(ctx),
    loadReadySegments(ctx),
  ])
  return { own: kept.map((segment) => segmentLine(segment, parts)), ready, parts }
}
