import type { AdjustmentList } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** Points given or taken by hand: what waits for a second person, and what was decided. */
export const adjustments = createQuery<AdjustmentList>('adjustments', () => cloud.points.listAdjustments({}))
