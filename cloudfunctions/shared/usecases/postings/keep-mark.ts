import { MINUTE_MS, type EpochMs } from '@domain/time'
import type { Context, StepResult } from '../context'

/** How far a list has been read that grows at its end: an instant, and an id within it. */
export type Place = { readonly at: EpochMs; readonly id: string }

// Clocks of two instances differ, and a write may be seen later than its time says.
const OVERLAP_MS = 10 * MINUTE_MS

/** Where to read on: at the run's own cursor, or a little before the mark of the last run, but not before `earliest`. */
export async function readMark(ctx: Context, mark: string, cursor: string, earliest: EpochMs): Promise<Place> {
  const [, at, id] = /^(\d+):(.+)$/.exec(cursor) ?? []
  if (at !== undefined && id !== undefined) return { at: Number(at), id }
  const known = (await ctx.database.read('job_marks', mark))?.at ?? 0
  return { at: Math.max(known - OVERLAP_MS, earliest), id: '' }
}

/** Keeps how far a page has been read; a full page of `batch` means that there may be more. */
export async function keepMark(
  ctx: Context,
  mark: string,
  places: readonly Place[],
  batch: number,
): Promise<StepResult> {
  const last = places[places.length - 1]
  if (!last) return { done: true }
  await ctx.database.write('job_marks', mark, { at: last.at })
  return places.length < batch ? { done: true } : { done: false, cursor: `${last.at}:${last.id}` }
}
