/** One index: its fields in order, each with a direction. A unique index takes a missing field for null. */
export type IndexSpec = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

/** One collection that the schema names, with the indexes the store keeps for it. */
export type CollectionSpec = { readonly name: string; readonly indexes: readonly IndexSpec[] }
