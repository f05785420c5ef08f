import type { StoredCounters } from '@domain/analytics/counters'

/** A shard's counts of a month; `shard:month`. */
export type FigurePiece = { readonly shard: number; readonly month: string; readonly counters: StoredCounters }

/** What the collections of figures hold. */
export type AnalyticsDocuments = { figure_pieces: FigurePiece }
