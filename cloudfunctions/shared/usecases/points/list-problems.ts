import type { NamedDifference, ProblemList } from '@contract/points'
import { maskedName } from '@domain/member/masked'
import { effectOf } from '@domain/points/entry'
import type { PointsDifference } from '@domain/points/verify'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { loadSources, wordsOf } from '../views/entry-words'
import { readAll } from '../views/read-all'

const MOST = 50
const MOST_NAMED = 400
const VERIFIED_BY = 'job-settle'

/** The accounts that did not add up when they were last checked, with what their members read on those lines, and when that was. */
export async function listProblems(ctx: StaffContext): Promise<ProblemList> {
  const [problems, run] = await Promise.all([
    ctx.queries.points.problems(MOST),
    ctx.database.read('job_runs', VERIFIED_BY),
  ])
  const ids = problems.map(({ accountId }) => accountId)
  const [members, named] = await Promise.all([
    readAll(ctx, 'members', ids),
    nameEntries(
      ctx,
      problems.flatMap(({ differences }) => differences),
    ),
  ])
  const names = new Map(members.map(({ memberId, nickname }) => [memberId, maskedName(nickname)]))
  return {
    now: ctx.now,
    verifiedOn: run?.doneKey ? run.doneKey : null,
    problems: problems.map(({ accountId, foundAt, differences }) => ({
      accountId,
      memberName: names.get(accountId) ?? '已注销的会员',
      foundAt,
      differences: differences.map(named),
    })),
  }
}

async function nameEntries(ctx: StaffContext, differences: readonly PointsDifference[]) {
  const ids = new Set(differences.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])))
  const entries = await readAll(ctx, 'points_entries', [...ids].slice(0, MOST_NAMED))
  const sources = await loadSources(ctx, entries)
  const lines = new Map(
    entries.map((entry) => [
      entry.entryId,
      { on: dayOf(entry.at), title: wordsOf(entry, sources).title, points: effectOf(entry) },
    ]),
  )
  return (difference: PointsDifference): NamedDifference => ({
    ...difference,
    entry: (difference.entryId !== null && lines.get(difference.entryId)) || null,
  })
}
