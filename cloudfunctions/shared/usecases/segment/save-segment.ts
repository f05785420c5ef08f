import type { SegmentLine } from '@contract/segment'
import { refuse } from '@domain/refusal'
import { MOST_SEGMENTS, requireSegment, type Segment } from '@domain/segment/own-segment'
import type { StaffContext } from '../context'
import { loadConditionParts } from '../views/condition-parts'
import { segmentLine } from '../views/segment-line'

type Written = Pick<Segment, 'name' | 'condition'> & { readonly segmentId: string | null }

/**
 * Keeps a segment; a new one is named after the request, so that the same tap keeps one.
 * @throws refusal segment/invalid with what is wrong, segment/not-found, segment/too-many.
 */
export async function saveSegment(ctx: StaffContext, { segmentId, name, condition }: Written): Promise<SegmentLine> {
  requireSegment({ name, condition })
  const kept = await ctx.queries.segments.all(MOST_SEGMENTS)
  const id = segmentId ?? ctx.requestId
  const isKnown = kept.some((segment) => segment.segmentId === id)
  if (segmentId !== null && !isKnown) throw refuse('segment/not-found')
  if (!isKnown && kept.length >= MOST_SEGMENTS) throw refuse('segment/too-many', { most: MOST_SEGMENTS })
  const segment: Segment = { segmentId: id, name, condition, savedAt: ctx.now }
  await ctx.database.write('segments', id, segment)
  return segmentLine(segment, await loadConditionParts(ctx))
}
