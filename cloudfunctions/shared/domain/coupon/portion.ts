import type { Fen } from '../money'
import type { EpochMs } from '../time'
import { releasedBy, type CouponTemplate } from './template'

/**
 * Among how many counters a template's stock and budget are spread, so that many who come at once do not wait for one
 * another. Counters that are stored depend on it: a change needs a migration.
 */
export const PORTIONS = 32

/** A portion's part of a count: the parts sum to the whole, and none shrinks while the whole grows. */
export const partOf = (whole: number, portion: number): number =>
  Math.floor(whole / PORTIONS) + (portion < whole % PORTIONS ? 1 : 0)

/** A template as one of its portions may give it out at an instant: with its part of what is set free by then. */
export const portionAt = (template: CouponTemplate, portion: number, now: EpochMs): CouponTemplate => ({
  ...template,
  stock: template.stock === null ? null : partOf(releasedBy(template, now), portion),
  releases: [],
  budgetFen: null,
})

/** What one portion may still spend of a template's budget, in fen; a portion that was given back to may have more than its part. */
export const leftToSpend = (budgetFen: Fen, portion: number, spentFen: Fen): number =>
  partOf(budgetFen, portion) - spentFen

/** All portions, beginning with one: where somebody looks first, and where next. */
export const portionsFrom = (lane: number): readonly number[] =>
  Array.from({ length: PORTIONS }, (_, step) => (lane + step) % PORTIONS)
