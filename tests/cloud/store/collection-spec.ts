/** Which way a field is ordered in an index; `2dsphere`: places on earth. */
export type Direction = 1 | -1 | '2dsphere'

/** One index: its fields in order, each with a direction. A unique index takes a missing field for null. */
export type IndexSpec = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: Direction])[]
  readonly unique?: boolean
}

/** One collection that the schema names, with the indexes the store keeps for it. */
export type CollectionSpec = { readonly name: string; readonly indexes: readonly IndexSpec[] }
