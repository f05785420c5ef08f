import * as v from 'valibot'
import { json, refused, type Door, type DoorReply } from '../../gateway/door'
import { withBody } from '../../gateway/with-body'
import type { DocumentStore } from '../../store/open-store'
import { isStoreError, type StoreError } from '../../store/store-error'
import { isEjsonProblem, readId, readRecord } from './read-ejson'
import { isLeftAlone, removeDocument, replaceDocument, viewDocuments } from './edit-documents'

const collection = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const pageNo = v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'a whole number from 0'), v.transform(Number))
const question = v.object({ collection, page: v.optional(pageNo, '0'), filter: v.optional(v.string(), '{}') })
const replacement = v.object({ collection, id: v.unknown(), document: v.unknown(), was: v.optional(v.unknown()) })
const removal = v.object({ collection, id: v.unknown() })

/** Browsing and editing collections: `/local/documents` reads 20 at a time (GET), replaces one (PUT), removes one (DELETE). */
export const documentDoors = (store: DocumentStore): Readonly<Record<string, Door>> => ({
  'GET /local/documents': ({ query }) => {
    const asked = v.safeParse(question, Object.fromEntries(query))
    if (!asked.success) return refused(400, 'request/invalid', sentence(asked.issues[0]))
    const { output } = asked
    return told(async () =>
      viewDocuments(store, output.collection, readRecord(output.filter, store.now()), output.page),
    )
  },
  'PUT /local/documents': withBody(replacement, ({ collection, id, document, was }) =>
    told(async () =>
      replaceDocument(store, {
        collection,
        id: readId(id),
        document: rewritten(document, store.now()),
        was: was === undefined ? null : rewritten(was, store.now()),
      }),
    ),
  ),
  'DELETE /local/documents': withBody(removal, (body) =>
    told(async () => removeDocument(store, body.collection, readId(body.id))),
  ),
})

const rewritten = (value: unknown, now: number) => readRecord(JSON.stringify(value ?? null), now)

/** Answers what a piece of work says, or refuses with its reason. */
async function told(work: () => Promise<object>): Promise<DoorReply> {
  try {
    const said = await work()
    if (!isLeftAlone(said)) return json({ ok: true, ...said })
    const [code, message] = said.problem
    return refused(code === 'document/none' ? 404 : 409, code, message)
  } catch (error) {
    if (isEjsonProblem(error)) return refused(400, 'request/malformed', error.message)
    if (isStoreError(error)) return refused(statusOf(error), error.code, error.message)
    throw error
  }
}

function statusOf({ code }: StoreError): number {
  if (code === 'DATABASE_COLLECTION_NOT_EXIST') return 404
  return code === 'DATABASE_TRANSACTION_CONFLICT' ? 409 : 400
}

const sentence = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'query'}: ${issue.message}`
