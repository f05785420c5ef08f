import type { ReadySegment, SegmentDesk } from '@contract/segment'
import type { SegmentCount } from '@contract/operator'
import type { Word } from '@domain/segment/condition'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import { groupCounts, stageCounts, warningCounts } from './segment-counts'

/** What the last night found: members by stage, by value and by how likely they are to leave, with what to do for each. */
export async function loadReadySegments(ctx: Context): Promise<SegmentDesk['ready']> {
  const members = (await ctx.queries.rollups.latest(dayOf(ctx.now)))?.members ?? null
  return [
    ...stageCounts(members).map(ready('stage')),
    ...groupCounts(members).map(ready('rfmGroup')),
    ...warningCounts(members)
      .filter(({ code }) => code === 'watch' || code === 'warn')
      .map(ready('warning')),
  ]
}

const ready =
  (word: Word) =>
  ({ code, name, members, advice }: SegmentCount<string>): ReadySegment => ({
    code: `${word}:${code}`,
    name,
    members,
    advice,
    condition: { kind: 'word', word, oneOf: [code] },
  })
