import { Readable } from 'node:stream'
import type { Cloud } from '../cloud'
import { exportPages, importFile } from '../collections/transfer'
import { isStoreError } from '../store/store-error'
import { json, refused, type Door, type DoorReply } from './door'
import type { Route } from './server'

const IMPORT_LIMIT_BYTES = 256 * 1024 * 1024
const NAME = /^[A-Za-z_][\w-]{0,63}$/

/** `GET /local/collections`, and import and export of one at `/local/collections/<name>`. */
export const collectionRoutes = ({ store }: Cloud): readonly Route[] => {
  const path = '/local/collections/'
  const onOne =
    (work: (name: string, query: URLSearchParams, text: string) => Promise<DoorReply>): Door =>
    async ({ path: asked, query, body }) => {
      const name = asked.slice(path.length)
      if (!NAME.test(name)) return refused(400, 'request/invalid', 'a collection’s name is letters, digits, _ and -')
      try {
        return await work(name, query, body.toString('utf8'))
      } catch (error) {
        if (isStoreError(error)) return refused(404, error.code, error.message, -502005)
        throw error
      }
    }
  const format = (query: URLSearchParams) => (query.get('format') === 'csv' ? 'csv' : 'json')
  return [
    {
      path: '/local/collections',
      method: 'GET',
      limitBytes: 0,
      door: () => json({ ok: true, collections: store.listCollections() }),
    },
    {
      path,
      method: 'POST',
      slow: true,
      limitBytes: IMPORT_LIMIT_BYTES,
      door: onOne(async (name, query, text) => {
        const mode = query.get('mode') === 'upsert' ? 'upsert' : 'insert'
        return json({ ok: true, ...(await importFile(store, name, text, { format: format(query), mode })) })
      }),
    },
    {
      path,
      method: 'GET',
      limitBytes: 0,
      door: onOne(async (name, query) => {
        const fields = (query.get('fields') ?? '_id').split(',')
        const type = format(query) === 'csv' ? 'text/csv' : 'application/x-ndjson'
        return {
          status: 200,
          headers: { 'content-type': `${type}; charset=utf-8` },
          body: await streamed(exportPages(store, name, { format: format(query), fields })),
        }
      }),
    },
  ]
}

/** Pages as a stream; the first is awaited, so that what it is refused with can still be answered. */
async function streamed(pages: AsyncGenerator<string>): Promise<Readable> {
  const first = await pages.next()
  return Readable.from(
    (async function* () {
      if (!first.done) yield first.value
      yield* pages
    })(),
  )
}
