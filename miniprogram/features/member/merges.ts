import type { MergeList } from '@contract/operator'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The merges that wait for a second person. */
export const merges = createQuery<MergeList>('merges', () => cloud.operator.listMerges({}))
