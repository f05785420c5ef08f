import type { ProblemList } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** What the last check of the ledgers found. */
export const ledgerProblems = createQuery<ProblemList>('ledger-problems', () => cloud.points.listProblems({}))
