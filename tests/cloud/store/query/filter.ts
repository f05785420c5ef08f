import type { Document } from '../value/kind'

/** A compiled question to one document. */
export type Matches = (document: Document) => boolean

/** Compiles a filter; handed down so that operators which hold filters need not import the compiler. */
export type CompileFilter = (filter: Document) => Matches

/** A question to one value at the end of a path; undefined stands for a missing field. */
export type LeafTest = (leaf: unknown) => boolean
