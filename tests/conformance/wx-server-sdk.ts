import * as published from 'wx-server-sdk'

/** A value of `db.command`: opaque, put into filters and changes; filters can be chained. */
export type Command = { and(...more: unknown[]): Command; or(...more: unknown[]): Command } & {
  readonly [name in 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin']: (operand: unknown) => Command
}

/** Documents as the tests look at them. */
export type Fields = Record<string, unknown>

/** A query under construction, and a collection. */
export type Query = {
  where(filter: unknown): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(projection: Fields): Query
  get(): Promise<{ data: Fields[]; errMsg: string }>
  count(): Promise<{ total: number }>
  update(change: { data: Fields; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

/** One document by its id. */
export type Reference = {
  field(projection: Fields): Reference
  get(): Promise<{ data: Fields | null }>
  set(change: { data: Fields }): Promise<{ _id: string | number; stats: { updated: number; created: number } }>
  update(change: { data: Fields }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** An aggregation under construction. */
export type Aggregate = { [stage in Stage]: (operand?: unknown) => Aggregate } & {
  end(): Promise<{ list: Fields[] }>
  /** The stages themselves, for `lookup`. */ done(): Fields[]
}

type Stage =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'collStats'
  | 'count'
  | 'facet'
  | 'geoNear'
  | 'graphLookup'
  | 'group'
  | 'indexStats'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'out'
  | 'project'
  | 'redact'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

/** A collection. */
export type Collection = Query & {
  doc(id: string | number): Reference
  add(change: { data: Fields | Fields[] }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Aggregate
}

/** An open transaction. */
export type Transaction = {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Operators<Name extends string> = { readonly [name in Name]: (...operands: unknown[]) => Command }

type CommandName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'nor'
  | 'or'
  | 'not'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'rename'
  | 'bit'
  | 'max'
  | 'min'
  | 'expr'
  | 'jsonSchema'

/** The operators of `db.command.aggregate`. */
export type ExpressionName =
  | 'abs'
  | 'add'
  | 'ceil'
  | 'divide'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log'
  | 'log10'
  | 'mod'
  | 'multiply'
  | 'pow'
  | 'sqrt'
  | 'subtract'
  | 'trunc'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'concatArrays'
  | 'filter'
  | 'in'
  | 'indexOfArray'
  | 'isArray'
  | 'map'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'size'
  | 'slice'
  | 'zip'
  | 'and'
  | 'not'
  | 'or'
  | 'cmp'
  | 'eq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'neq'
  | 'cond'
  | 'ifNull'
  | 'switch'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'millisecond'
  | 'minute'
  | 'month'
  | 'second'
  | 'hour'
  | 'week'
  | 'year'
  | 'literal'
  | 'mergeObjects'
  | 'objectToArray'
  | 'allElementsTrue'
  | 'anyElementTrue'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'concat'
  | 'dateToString'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'split'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'toLower'
  | 'toUpper'
  | 'meta'
  | 'addToSet'
  | 'avg'
  | 'first'
  | 'last'
  | 'max'
  | 'min'
  | 'push'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'sum'
  | 'let'

type GeometryName = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon'

/** `cloud.database()`. */
export type Database = {
  readonly command: Operators<CommandName> & {
    readonly aggregate: Operators<ExpressionName> & { pipeline(): Aggregate }
    readonly project: Operators<'slice' | 'elemMatch'>
  }
  readonly Geo: { readonly [name in GeometryName]: (...parts: unknown[]) => Fields }
  RegExp(options: { regexp: string; options?: string }): unknown
  serverDate(options?: { offset: number }): unknown
  collection(name: string): Collection
  createCollection(name: string): Promise<{ errMsg: string }>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

/** The parts of the SDK these tests use. Its published types leave most of them out. */
export type Sdk = {
  init(options: { env: string }): void
  database(options?: { throwOnNotFound: boolean }): Database
  callFunction(call: { name: string; data: Fields }): Promise<{ result: unknown }>
  downloadFile(request: { fileID: string }): Promise<unknown>
}

/** The real SDK, unpatched. */
export const loadSdk = (): Sdk => published as unknown as Sdk
