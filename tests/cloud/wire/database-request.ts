import { withNow } from '../store/aggregate/with-now'
import { invalid } from '../store/store-error'
import { decodeEjson } from '../store/value/ejson'
import { isPlain, type Document } from '../store/value/kind'

/** What an action reads from a request; each reader fails with `INVALID_PARAM` for what is missing or malformed. */
export type DatabaseRequest = {
  collection(): string
  newCollection(): string
  filter(): Document
  /** The change of `modifyDocument`. */
  change(): Document
  documents(): Document[]
  stages(): Document[]
  page(): { skip: number; limit: number; sort: Document; projection?: Document }
  is(flag: 'multi' | 'merge' | 'upsert'): boolean
  /** The transaction the command runs in, if any. */
  within(): { transactionId?: string }
  transactionId(): string
}

/** Reads a request of the wire; server dates in it become dates at `nowAt`. */
export function readRequest(request: Record<string, unknown>, nowAt: number): DatabaseRequest {
  const ejson = (name: string, text: unknown): Document => parseObject(name, text, nowAt)
  const optional = (name: string): Document | undefined =>
    isAbsent(request[name]) ? undefined : ejson(name, request[name])
  return {
    collection: () => readName(request['collectionName']),
    newCollection: () => {
      const name = readName(request['collectionName'])
      if (!/^[A-Za-z_][A-Za-z0-9_-]{0,254}$/.test(name)) throw invalid(`collection name ${name} is not allowed`)
      return name
    },
    filter: () => timely(optional('query') ?? {}, request['query'], nowAt),
    change: () => ejson('data', request['data']),
    documents: () => readList('data', request['data']).map((text) => ejson('data', text)),
    stages: () => readList('stages', request['stages']).map((stage) => readStage(stage, nowAt)),
    page: () => {
      const projection = optional('projection')
      return {
        skip: readCount('offset', request['offset'], 0),
        limit: readCount('limit', request['limit'], 100),
        sort: optional('order') ?? {},
        ...(projection === undefined ? {} : { projection }),
      }
    },
    is: (flag) => request[flag] === true,
    within: () => (typeof request['transactionId'] === 'string' ? { transactionId: request['transactionId'] } : {}),
    transactionId: () => {
      const id = request['transactionId']
      if (typeof id !== 'string') throw invalid('transactionId is missing')
      return id
    },
  }
}

/** `$$NOW` where the text speaks of it. */
const timely = (value: Document, text: unknown, nowAt: number): Document =>
  typeof text === 'string' && text.includes('"$$NOW') ? withNow(value, nowAt) : value

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === ''

function readName(name: unknown): string {
  if (typeof name !== 'string' || name === '') throw invalid('collectionName is missing')
  return name
}

function readList(name: string, list: unknown): unknown[] {
  if (!Array.isArray(list)) throw invalid(`${name} must be an array`)
  return list
}

function readCount(name: string, count: unknown, otherwise: number): number {
  if (isAbsent(count)) return otherwise
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    throw invalid(`${name} must be a whole number`)
  return count
}

function readStage(stage: unknown, nowAt: number): Document {
  if (!isPlain(stage) || typeof stage['stageKey'] !== 'string') throw invalid('a stage has no stageKey')
  const value = parse('stageValue', stage['stageValue'], nowAt)
  return timely({ [stage['stageKey']]: value }, stage['stageValue'], nowAt)
}

function parseObject(name: string, text: unknown, nowAt: number): Document {
  const value = parse(name, text, nowAt)
  if (!isPlain(value)) throw invalid(`${name} must be an object`)
  return value
}

/** EJSON text, or (older SDKs) the object itself. */
function parse(name: string, text: unknown, nowAt: number): unknown {
  try {
    return decodeEjson(typeof text === 'string' ? text : JSON.stringify(text ?? null), nowAt)
  } catch (error) {
    throw invalid(`${name} is not EJSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
