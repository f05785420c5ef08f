import type { StaffContext } from '../context'

/** Forgets a segment; one that is not there is gone already. */
export async function removeSegment(
  ctx: StaffContext,
  { segmentId }: { readonly segmentId: string },
): Promise<{ readonly segmentId: string }> {
  await ctx.queries.segments.remove(segmentId)
  return { segmentId }
}
