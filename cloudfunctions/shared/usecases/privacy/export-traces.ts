import type { TracePage } from '@contract/privacy'
import type { MemberContext } from '../context'
import type { Trace } from '../context/privacy'
import { tracedCollections } from './trace-table'

const MAX_DOCUMENTS = 200

/** A page of everything that is kept of the member; a reply stays far below the platform's 1 MB. */
export async function exportTraces(
  ctx: MemberContext,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<TracePage> {
  let { place, afterId } = placeOf(cursor)
  let left = MAX_DOCUMENTS
  const pieces: { collection: string; documents: readonly Trace[] }[] = []
  for (; place < tracedCollections.length; place++, afterId = '') {
    const { collection, rule } = tracedCollections[place] ?? {}
    if (!collection || !rule) break
    const documents = await ctx.queries.traces.page(collection, rule.by, ctx.memberId, afterId, left)
    if (documents.length > 0) pieces.push({ collection, documents })
    left -= documents.length
    if (left === 0) return { pieces, cursor: `${place}.${documents.at(-1)?._id ?? ''}` }
  }
  return { pieces, cursor: null }
}

function placeOf(cursor: string | undefined): { place: number; afterId: string } {
  const [, place = '0', afterId = ''] = /^(\d{1,3})\.(.*)$/s.exec(cursor ?? '') ?? []
  return { place: Number(place), afterId }
}
