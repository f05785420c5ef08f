/** One read or append of a list in a document; a read says what it saw. */
export type Step =
  | { readonly kind: 'read'; readonly key: string; readonly seen: readonly number[] }
  | { readonly kind: 'append'; readonly key: string; readonly mark: number }

/** What one lane did at once: a transaction, or a single command outside of any. */
export type Unit = {
  readonly lane: number
  readonly isCommitted: boolean
  readonly steps: readonly Step[]
}

/** Everything that was done, each lane's units in its order, and what the lists were in the end. */
export type History = {
  readonly units: readonly Unit[]
  readonly final: ReadonlyMap<string, readonly number[]>
}
