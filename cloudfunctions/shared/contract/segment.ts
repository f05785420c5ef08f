import * as v from 'valibot'
import { FIGURES, WORDS, type Condition, type SegmentEvent } from '@domain/segment/condition'
import type { Day } from '@domain/time'
import { reads, writes } from './action'
import type { Figure, FoundProducts, ProductCounting } from './dashboard'
import { dayField, idField } from './fields'

export type { Condition } from '@domain/segment/condition'

/** A segment of an operator's own, as the list shows it; `words`: a sentence for each part. */
export type SegmentLine = {
  readonly segmentId: string
  readonly name: string
  readonly condition: Condition
  readonly words: readonly string[]
  readonly savedOn: Day
}

/** Something a condition can ask for, with what it is called. */
export type Named<Code extends string> = { readonly code: Code; readonly name: string }

/** A ready segment: what the nights have found out by themselves, with what to do for it. */
export type ReadySegment = {
  readonly code: string
  readonly name: string
  readonly members: number
  readonly advice: string
  readonly condition: Condition
}

/** What conditions can be made of in this shop, each with its name. */
export type ConditionParts = {
  readonly figures: readonly (Named<(typeof FIGURES)[number]> & { readonly unit: string })[]
  readonly words: readonly (Named<(typeof WORDS)[number]> & { readonly values: readonly Named<string>[] })[]
  /** `about`: what an event can be about: goods by category, coupons. */
  readonly events: readonly (Named<SegmentEvent['kind']> & { readonly about: readonly Named<string>[] })[]
}

/** The segments there are, and what more could be made. */
export type SegmentDesk = {
  readonly own: readonly SegmentLine[]
  readonly ready: readonly ReadySegment[]
  readonly parts: ConditionParts
}

const bound = v.exactOptional(v.pipe(v.number(), v.finite()))
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(50))

/** A condition as it may be sent; whether it makes sense is the domain's to say. */
export const conditionField: v.GenericSchema<Condition> = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.picklist(['and', 'or']), of: v.pipe(v.array(conditionField), v.maxLength(20)) }),
    v.strictObject({ kind: v.literal('not'), of: conditionField }),
    v.strictObject({ kind: v.literal('figure'), figure: v.picklist(FIGURES), from: bound, to: bound }),
    v.strictObject({ kind: v.literal('word'), word: v.picklist(WORDS), oneOf: words }),
    v.strictObject({
      kind: v.literal('events'),
      event: v.picklist(['purchase', 'browse', 'coupon-redeemed', 'points-redeemed', 'message-opened']),
      withinDays: v.pipe(v.number(), v.safeInteger()),
      from: bound,
      to: bound,
      subject: v.exactOptional(v.pipe(v.string(), v.maxLength(128))),
    }),
  ]),
)

/** Whom something is for: everyone, or whom a condition finds. */
export const audienceField = v.union([v.literal('everyone'), conditionField])

/**
 * Both rates of those a condition finds, in a window; null with `problems` that say why nothing was looked for. Beyond a
 * thousand members a fair sample of them is measured.
 */
export type MeasuredSegment = {
  readonly problems: readonly string[]
  readonly matched: number
  readonly isEstimate: boolean
  readonly rates: { readonly memberRepurchase: Figure; readonly orderRepurchase: Figure } | null
}

/** Area `segment`: the segments that operators make themselves, and the products they ask about. */
export const segment = {
  listSegments: reads<SegmentDesk>()('operator', v.strictObject({})),
  /** Keeps a new segment, or changes one by its id. */
  saveSegment: writes<SegmentLine>()(
    'operator',
    v.strictObject({
      segmentId: v.nullable(idField),
      name: v.pipe(v.string(), v.trim(), v.maxLength(200)),
      condition: conditionField,
    }),
  ),
  measureSegment: reads<MeasuredSegment>()(
    'operator',
    v.strictObject({
      condition: audienceField,
      window: v.optional(v.strictObject({ fromOn: dayField, toOn: dayField })),
    }),
  ),
  /** Any product, in the catalogue or only in past orders: by words of its name and pack, or by its number. */
  findProducts: reads<FoundProducts>()(
    'operator',
    v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128)) }),
  ),
  /** Counts the next buyers of a product; to be asked for again until it is whole. */
  countProduct: writes<ProductCounting>()('operator', v.strictObject({ productId: idField })),
  /** Campaigns that have been checked keep the condition they were checked with. */
  removeSegment: writes<{ readonly segmentId: string }>()('operator', v.strictObject({ segmentId: idField })),
}
