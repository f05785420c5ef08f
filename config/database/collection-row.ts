/** One index: keys in order with their direction. A unique index takes a missing field for null. */
export type IndexSpec = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

/** One collection: what it holds, its indexes. All are for the cloud functions only (read and write: false). */
export type CollectionRow = { readonly name: string; readonly holds: string; readonly indexes: readonly IndexSpec[] }

/** Writes an index. */
export const index = (name: string, ...keys: readonly (readonly [string, 1 | -1])[]): IndexSpec => ({ name, keys })
