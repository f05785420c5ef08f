/** The part of the SDK's database that the product uses; the SDK's own typings leave most of it open. */
export type DocumentRef = {
  get(): Promise<{ readonly data: unknown }>
  set(options: { readonly data: object }): Promise<unknown>
  update(options: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>
}

/** A question under construction. */
export type Query = {
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  get(): Promise<{ readonly data: readonly unknown[] }>
  count(): Promise<{ readonly total: number }>
  update(options: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>
  remove(): Promise<{ readonly stats: { readonly removed: number } }>
}

/** A collection: its documents by id, and the queries that start from it. */
export type Collection = {
  doc(id: string): DocumentRef
  where(condition: object): Query
  add(options: { readonly data: object | readonly object[] }): Promise<unknown>
}

/** What reads and writes: the database, or a transaction on it. */
export type Documentary = { collection(name: string): Collection }

/** Query and update commands; what they build is opaque. */
export type Command = {
  in(values: readonly unknown[]): object
  exists(isThere: boolean): object
  lt(value: unknown): object
  lte(value: unknown): object
  gt(value: unknown): object
  gte(value: unknown): object
  inc(by: number): object
  and(conditions: readonly object[]): object
  or(conditions: readonly object[]): object
  eq(value: unknown): object
  neq(value: unknown): object
  set(value: unknown): object
  exists(is: boolean): object
  or(conditions: readonly object[]): object
}

/** The database as the stores use it. */
export type CloudDatabase = Documentary & {
  readonly command: Command
  RegExp(pattern: { readonly regexp: string; readonly options: string }): object
  runTransaction<Result>(work: (tx: Documentary) => Promise<Result>, retries: number): Promise<Result>
}
