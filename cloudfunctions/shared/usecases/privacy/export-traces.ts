import type { TracePage } from '@contract/privacy'
import type { MemberContext } from '../context'
import type { Trace } from '../context/privacy'
import { selvesOf } from './selves-of'
import { tracedCollections } from './trace-table'

const MAX_DOCUMENTS = 200

/** A page of everything that is kept of the member; a reply stays far below the platform's 1 MB. */
export async function exportTraces(
  ctx: MemberContext,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<TracePage> {
  const places = (await selvesOf(ctx, ctx.memberId)).flatMap((selfId) =>
    tracedCollections.map((traced) => ({ ...traced, selfId })),
  )
  let { place, afterId } = placeOf(cursor)
  let left = MAX_DOCUMENTS
  const pieces: { collection: string; documents: readonly Trace[] }[] = []
  for (; place < places.length; place++, afterId = '') {
    const here = places[place]
    if (!here) break
    const { collection, rule, selfId } = here
    const documents = await ctx.queries.traces.page(collection, rule.by, selfId, afterId, left)
    if (documents.length > 0) pieces.push({ collection, documents })
    left -= documents.length
    if (left === 0) return { pieces, cursor: `${place}.${documents.at(-1)?._id ?? ''}` }
  }
  return { pieces, cursor: null }
}

function placeOf(cursor: string | undefined): { place: number; afterId: string } {
  const [, place = '0', afterId = ''] = /^(\d{1,4})\.(.*)$/s.exec(cursor ?? '') ?? []
  return { place: Number(place), afterId }
}
