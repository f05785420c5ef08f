import type { SegmentDesk } from '@contract/segment'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The segments there are, and what more can be made. */
export const segmentDesk = createQuery<SegmentDesk>('segment-desk', () => cloud.segment.listSegments({}))
