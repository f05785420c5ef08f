import type { ConditionParts } from '@contract/segment'
import type { Condition, Figure, SegmentEvent, Word } from '@domain/segment/condition'
import { shownFactor } from '@domain/segment/condition-words'

/** What a part of a condition is about. */
export type PartAbout =
  | { readonly kind: 'figure'; readonly code: Figure }
  | { readonly kind: 'word'; readonly code: Word }
  | { readonly kind: 'events'; readonly code: SegmentEvent['kind'] }

/** A part as it is being written: figures as they were typed. */
export type PartDraft = PartAbout & {
  readonly from: string
  readonly to: string
  readonly days: string
  readonly oneOf: readonly string[]
  /** Goods of which category, or which coupon; '': any. */
  readonly subject: string
  /** Who does not meet it is meant. */
  readonly not: boolean
}

const USUAL_DAYS = '30'

/** A part about something, still empty. */
export const emptyPart = (about: PartAbout): PartDraft => ({
  ...about,
  ...{ from: about.kind === 'events' ? '1' : '', to: '', days: USUAL_DAYS, oneOf: [], subject: '', not: false },
})

/** What was written as a condition; null: something is missing or cannot be. */
export function conditionOf(draft: PartDraft): Condition | null {
  const condition = plainCondition(draft)
  return condition && draft.not ? { kind: 'not', of: condition } : condition
}

function plainCondition(draft: PartDraft): Condition | null {
  if (draft.kind === 'word')
    return draft.oneOf.length > 0 ? { kind: 'word', word: draft.code, oneOf: draft.oneOf } : null
  const factor = draft.kind === 'figure' ? (shownFactor[draft.code] ?? 1) : 1
  const range = readRange(draft, factor)
  if (range === null) return null
  if (draft.kind === 'figure') return { kind: 'figure', figure: draft.code, ...range }
  const withinDays = readCount(draft.days)
  if (withinDays === null || withinDays < 1 || withinDays > 730) return null
  const subject = draft.subject === '' ? {} : { subject: draft.subject }
  return { kind: 'events', event: draft.code, withinDays, ...range, ...subject }
}

type Range = { from?: number; to?: number }

/** Both ends as they are stored, at least one of them; null where they cannot be. */
function readRange({ from, to }: PartDraft, factor: number): Range | null {
  const ends: Range = {}
  for (const [end, typed] of [['from', from] as const, ['to', to] as const]) {
    if (typed.trim() === '') continue
    const count = readCount(typed)
    if (count === null) return null
    ends[end] = Number((count / factor).toFixed(6))
  }
  if (ends.from === undefined && ends.to === undefined) return null
  return (ends.from ?? -Infinity) > (ends.to ?? Infinity) ? null : ends
}

const readCount = (typed: string): number | null => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : null)

/** A condition as it can be written anew; null: it is made of others, and can only be taken out. */
export function partOf(condition: Condition): PartDraft | null {
  switch (condition.kind) {
    case 'not': {
      const part = partOf(condition.of)
      return part && !part.not ? { ...part, not: true } : null
    }
    case 'word':
      return { ...emptyPart({ kind: 'word', code: condition.word }), oneOf: condition.oneOf }
    case 'figure': {
      const shown = shownIn(shownFactor[condition.figure] ?? 1)
      const ends = { from: shown(condition.from), to: shown(condition.to) }
      return { ...emptyPart({ kind: 'figure', code: condition.figure }), ...ends }
    }
    case 'events': {
      const shown = shownIn(1)
      const ends = { from: shown(condition.from ?? 1), to: shown(condition.to) }
      const rest = { days: String(condition.withinDays), subject: condition.subject ?? '' }
      return { ...emptyPart({ kind: 'events', code: condition.event }), ...ends, ...rest }
    }
    case 'and':
    case 'or':
      return null
  }
}

const shownIn =
  (factor: number) =>
  (stored: number | undefined): string =>
    stored === undefined ? '' : String(Math.round(stored * factor))

/** What a part is about, in words. */
export function aboutName(parts: ConditionParts, { kind, code }: PartAbout): string {
  const lists = { figure: parts.figures, word: parts.words, events: parts.events }
  return lists[kind].find((one) => one.code === code)?.name ?? code
}
