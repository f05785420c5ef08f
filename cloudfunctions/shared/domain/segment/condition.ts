import { daysBetween } from '../time'
import type { Day } from '../time'

/** Figures of a member that a condition can ask for. Days are counted up to today; money is fen. */
export const FIGURES = [
  'silentDays',
  'purchases',
  'spentFen',
  'availablePoints',
  'tierRank',
  'memberDays',
  'alive',
  'buysSoon',
] as const
export type Figure = (typeof FIGURES)[number]

/** Words of a member that a condition can ask for. */
export const WORDS = ['stage', 'rfmGroup', 'warning', 'channel', 'storeId', 'tag'] as const
export type Word = (typeof WORDS)[number]

/** Things a member does that a condition can count; `subject` is the product, category or coupon, when it matters. */
export type SegmentEvent = {
  readonly kind: 'purchase' | 'browse' | 'coupon-redeemed' | 'points-redeemed' | 'message-opened'
  readonly on: Day
  readonly subject?: string
  /** What else it was about: the other products of an order, and their categories. */
  readonly about?: readonly string[]
}

/** A saved condition: plain JSON. Ranges are inclusive. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly from?: number; readonly to?: number }
  | { readonly kind: 'word'; readonly word: Word; readonly oneOf: readonly string[] }
  | {
      readonly kind: 'events'
      readonly event: SegmentEvent['kind']
      readonly withinDays: number
      readonly from?: number
      readonly to?: number
      readonly subject?: string
    }

/** What a member looks like to a condition. A word may have several values (tags). */
export type SegmentMember = {
  readonly figures: Readonly<Partial<Record<Figure, number>>>
  readonly words: Readonly<Partial<Record<Word, readonly string[]>>>
  readonly events: readonly SegmentEvent[]
}

/** Whether a member meets a condition today. What is not known of a member is not met. `or` of nothing is met by nobody. */
export function meets(member: SegmentMember, condition: Condition, today: Day): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => meets(member, part, today))
    case 'or':
      return condition.of.some((part) => meets(member, part, today))
    case 'not':
      return !meets(member, condition.of, today)
    case 'figure':
      return isWithin(member.figures[condition.figure], condition)
    case 'word':
      return (member.words[condition.word] ?? []).some((value) => condition.oneOf.includes(value))
    case 'events':
      return isWithin(countEvents(member.events, condition, today), { from: condition.from ?? 1, ...condition })
  }
}

/** How many members meet a condition: the same code as for one. */
export function countMeeting(
  members: Iterable<SegmentMember>,
  condition: Condition,
  today: Day,
): { met: number; of: number } {
  let [met, of] = [0, 0]
  for (const member of members) {
    of += 1
    if (meets(member, condition, today)) met += 1
  }
  return { met, of }
}

type EventsCondition = Extract<Condition, { kind: 'events' }>
type Range = { readonly from?: number; readonly to?: number }

const isWithin = (value: number | undefined, { from = -Infinity, to = Infinity }: Range): boolean =>
  value !== undefined && value >= from && value <= to

const countEvents = (events: readonly SegmentEvent[], condition: EventsCondition, today: Day): number =>
  events.filter(
    ({ kind, on, subject, about = [] }) =>
      kind === condition.event &&
      (condition.subject === undefined || condition.subject === subject || about.includes(condition.subject)) &&
      on <= today &&
      daysBetween(on, today) < condition.withinDays,
  ).length
