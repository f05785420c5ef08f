import { json, readObject, refused, type Door } from '../../gateway/door'
import { hangUp } from '../../gateway/door'
import type { DocumentStore } from '../../store/document-store'
import type { Faults } from '../../world/faults'
import { OPENID } from '../../world/people'
import { databaseAction } from '../database'
import { withFaults } from '../with-faults'
import { wireJson } from '../wire-reply'
import { asClient, type ClientAuth } from './client-store'
import type { Permission } from './permission'

type Parts = {
  readonly store: DocumentStore
  readonly faults: Faults
  readonly permissionOf: (collection: string) => Permission
}

/** The numbers wx.cloud gives the database's codes. */
const numbers: Readonly<Record<string, number>> = {
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  DATABASE_REQUEST_FAILED: -502001,
  INVALID_PARAM: -501007,
}

/**
 * `POST /client/database`: what wx.cloud.database() does in a mini-program, for the person named in x-openid; without
 * the header, for a visitor who is nobody. Requests and replies are those of `database.…` on the SDK's wire.
 */
export const clientDatabaseDoor =
  ({ store, faults, permissionOf }: Parts): Door =>
  async ({ headers, body }) => {
    const auth = readAuth(headers['x-openid'])
    if (auth === undefined)
      return refused(401, 'request/no-identity', 'x-openid is 1–64 of A–Z a–z 0–9 _ -, or absent', -501008)
    const request = readObject(body)
    if (!request) return refused(400, 'request/malformed', 'the body must be one JSON object')
    const reply = await withFaults(faults, String(request['action']), async () => {
      const said = await databaseAction(asClient(store, permissionOf, auth), request)
      const code = said['code']
      return wireJson(code === undefined ? said : { ...said, errCode: numbers[String(code)] ?? -501001 })
    })
    return reply?.kind === 'json' ? json(reply.body) : hangUp
  }

function readAuth(openid: string | string[] | undefined): ClientAuth | undefined {
  if (openid === undefined) return null
  return typeof openid === 'string' && OPENID.test(openid) ? { openid } : undefined
}
