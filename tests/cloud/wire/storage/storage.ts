import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import { ENV_ID } from '../../functions/context-env'
import type { DoorReply, DoorRequest } from '../../gateway/door'
import { typeOf } from '../../gateway/static-files'
import type { Faults } from '../../world/faults'
import type { Records } from '../../world/records'
import { readFields } from '../multipart'
import { wireError, wireJson, type WireReply } from '../wire-reply'
import { isCloudPath, type FileBox } from './file-box'

const ROOT = `cloud://${ENV_ID}.6c6f-${ENV_ID}/`
const DEFAULT_AGE_S = 86_400
const UPLOAD_LIFE_MS = 900_000

/** The object store behind cloud.uploadFile and its kin. */
export type Storage = {
  /** Answers a `storage.…` action; null for one the wire does not have. */
  readonly action: (name: string, body: unknown) => Promise<WireReply | null>
  /** Where the SDK sends the bytes. */
  readonly upload: (request: DoorRequest) => Promise<DoorReply>
  /** Where a temporary address leads. */
  readonly download: (request: DoorRequest) => Promise<DoorReply>
  readonly isReachable: (url: string) => boolean
}

type Parts = {
  readonly box: FileBox
  readonly faults: Faults
  readonly records: Records
  readonly clock: CloudClock
  readonly gatewayUrl: () => string
}

const metadataRequest = v.object({ path: v.string() })
const urlRequest = v.object({
  file_list: v.pipe(
    v.array(v.object({ fileid: v.string(), max_age: v.optional(v.pipe(v.number(), v.minValue(1))) })),
    v.maxLength(50),
  ),
})
const deleteRequest = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(50)) })

/** 云存储: addresses are signed and lapse on the cloud's clock. */
export function openStorage({ box, faults, records, clock, gatewayUrl }: Parts): Storage {
  const sign = createSigner(records)
  const urlOf = (cloudPath: string, ageS: number) => {
    const until = String(Math.floor(clock.now() / 1000) + ageS)
    return `${gatewayUrl()}/storage/${cloudPath}?sign=${sign(`get ${cloudPath} ${until}`)}&t=${until}`
  }
  const isOpen = (verb: string, cloudPath: string, query: URLSearchParams) => {
    const until = query.get('t') ?? ''
    return Number(until) * 1000 >= clock.now() && same(query.get('sign') ?? '', sign(`${verb} ${cloudPath} ${until}`))
  }
  const actions: Readonly<Record<string, (body: unknown) => Promise<WireReply>>> = {
    'storage.getUploadMetadata': taking(metadataRequest, async ({ path }) => {
      if (!isCloudPath(path)) return wireError('INVALID_PARAM', 'invalid cloudPath')
      const until = String(Math.floor((clock.now() + UPLOAD_LIFE_MS) / 1000))
      const token = sign(`put ${path} ${until}`)
      const url = `${gatewayUrl()}/storage-upload/${encodeURI(path)}?sign=${token}&t=${until}`
      return wireJson({ data: { url, token, authorization: token, fileId: ROOT + path, cosFileId: token } })
    }),
    'storage.batchGetDownloadUrl': taking(urlRequest, async ({ file_list: files }) => {
      const list = files.map(async ({ fileid: fileID, max_age: maxAge = DEFAULT_AGE_S }) => {
        const cloudPath = pathOf(fileID)
        if (cloudPath === null || !(await box.read(cloudPath))) return { code: 'STORAGE_FILE_NONEXIST', fileID }
        return { code: 'SUCCESS', fileID, maxAge, tempFileURL: urlOf(cloudPath, maxAge) }
      })
      return wireJson({ data: { download_list: await Promise.all(list) } })
    }),
    'storage.batchDeleteFile': taking(deleteRequest, async ({ fileid_list: fileIds }) => {
      const list = fileIds.map(async (fileID) => {
        const cloudPath = pathOf(fileID)
        const isGone = cloudPath !== null && (await box.remove(cloudPath))
        return { code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
      })
      return wireJson({ data: { delete_list: await Promise.all(list) } })
    }),
  }
  return {
    isReachable: (url) => url.startsWith(`${gatewayUrl()}/storage/`),
    action: async (name, body) => (Object.hasOwn(actions, name) ? (actions[name]?.(body) ?? null) : null),
    upload: async ({ path, query, headers, body }) => {
      const cloudPath = path.slice('/storage-upload/'.length)
      if (!isCloudPath(cloudPath) || !isOpen('put', cloudPath, query)) return xmlError(403, 'SignatureDoesNotMatch')
      if (faults.strikes('disk-full', 'storage.upload')) return xmlError(500, 'InternalError')
      const bytes = await fileIn(headers['content-type'] ?? '', body)
      if (bytes === null) return xmlError(400, 'MalformedPOSTRequest')
      await box.write(cloudPath, bytes)
      return { status: 200, headers: { 'content-type': 'application/xml' }, body: '' }
    },
    download: async ({ path, query }) => {
      const cloudPath = path.slice('/storage/'.length)
      if (!isCloudPath(cloudPath) || !isOpen('get', cloudPath, query)) return xmlError(403, 'AccessDenied')
      const bytes = await box.read(cloudPath)
      if (!bytes) return xmlError(404, 'NoSuchKey')
      return {
        status: 200,
        headers: { 'content-type': typeOf(cloudPath), 'content-security-policy': 'sandbox' },
        body: bytes,
      }
    },
  }
}

/** The SDK puts the bytes; before 3.0 it posted them as the field `file` of a form. */
async function fileIn(contentType: string, body: Buffer): Promise<Buffer | null> {
  if (!contentType.startsWith('multipart/')) return body
  return (await readFields(contentType, body))?.get('file') ?? null
}

function pathOf(fileId: string): string | null {
  const cloudPath = fileId.startsWith(ROOT) ? fileId.slice(ROOT.length) : ''
  return isCloudPath(cloudPath) ? cloudPath : null
}

const taking =
  <Schema extends v.GenericSchema>(schema: Schema, then: (input: v.InferOutput<Schema>) => Promise<WireReply>) =>
  async (body: unknown): Promise<WireReply> => {
    const parsed = v.safeParse(schema, body)
    return parsed.success ? then(parsed.output) : wireError('INVALID_PARAM', parsed.issues[0].message)
  }

/** The key is kept with the data, so that an address outlives a restart. */
function createSigner(records: Records): (text: string) => string {
  const table = records.table<string>('storage-key')
  const key = table.get('key') ?? randomBytes(32).toString('hex')
  table.set('key', key)
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Errors of the object store come as XML. */
const xmlError = (status: number, code: string): DoorReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
})
