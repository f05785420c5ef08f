import type { Consent } from '@domain/member/consent'
import type { Erasure } from '@domain/member/erasure'

/** What the collections of privacy hold. A consent is found by `memberId:kind`, an erasure by the member. */
export type PrivacyDocuments = { consents: Consent; erasures: Erasure }

/** Traces of members in any collection, by the field that names the member. */
export type PrivacyQueries = {
  readonly traces: {
    count(collection: string, field: string, memberId: string): Promise<number>
    /** Documents in the order of their ids, after one. */
    page(collection: string, field: string, memberId: string, afterId: string, limit: number): Promise<readonly Trace[]>
    /** Answers how many there were. */
    remove(collection: string, field: string, memberId: string): Promise<number>
    /** Puts another id in the member's place, and blanks fields. */
    rename(
      collection: string,
      field: string,
      memberId: string,
      goneId: string,
      blanks: Readonly<Record<string, unknown>>,
    ): Promise<number>
  }
  readonly erasures: { findUnfinished(limit: number): Promise<readonly Erasure[]> }
}

/** A stored document, whatever it is. */
export type Trace = Readonly<Record<string, unknown>> & { readonly _id: string }
