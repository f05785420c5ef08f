import type { ProblemList } from '@contract/points'
import type { StaffContext } from '../context'

const MOST = 50

/** The accounts that did not add up when they were last checked. */
export async function listProblems(ctx: StaffContext): Promise<ProblemList> {
  const problems = await ctx.queries.points.problems(MOST)
  return {
    problems: problems.map(({ accountId, foundAt, differences }) => ({ accountId, foundAt, differences })),
  }
}
