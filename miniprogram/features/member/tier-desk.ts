import type { ThresholdProposal } from '@contract/member'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The levels with who holds them, and the thresholds of the usual split. */
export const tierDesk = createQuery<ThresholdProposal>('tier-desk', () => cloud.member.proposeThresholds({}))
