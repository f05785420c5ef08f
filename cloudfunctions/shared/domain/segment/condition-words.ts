import type { Condition, Figure, SegmentEvent, Word } from './condition'

/** What the things of conditions are called. */
export type ConditionNames = {
  readonly figures: readonly { readonly code: Figure; readonly name: string; readonly unit: string }[]
  readonly words: readonly { readonly code: Word; readonly name: string; readonly values: readonly CodeName[] }[]
  readonly events: readonly {
    readonly code: SegmentEvent['kind']
    readonly name: string
    readonly about: readonly CodeName[]
  }[]
}

type CodeName = { readonly code: string; readonly name: string }

/** Figures are stored in fen and as shares, and shown in yuan and per cent: shown = stored × this. */
export const shownFactor: Readonly<Partial<Record<Figure, number>>> = { spentFen: 0.01, alive: 100 }

/** A condition as an operator reads it: 60 天以上没来 becomes 「多久没来 60 天以上」. */
export function conditionWords(condition: Condition, names: ConditionNames): string {
  switch (condition.kind) {
    case 'and':
      return joinedWords(
        condition.of.map((part) => conditionWords(part, names)),
        '并且',
      )
    case 'or':
      return joinedWords(
        condition.of.map((part) => conditionWords(part, names)),
        '或者',
      )
    case 'not':
      return `不是（${conditionWords(condition.of, names)}）`
    case 'figure': {
      const figure = names.figures.find(({ code }) => code === condition.figure)
      return `${figure?.name ?? condition.figure} ${rangeWords(condition, figure?.unit ?? '', shownFactor[condition.figure] ?? 1)}`
    }
    case 'word': {
      const word = names.words.find(({ code }) => code === condition.word)
      const values = condition.oneOf.map((value) => nameIn(word?.values, value))
      return `${word?.name ?? condition.word}是${values.join('、')}`
    }
    case 'events':
      return eventWords(condition, names)
  }
}

/** Parts of a condition in one sentence; a figure stands apart from the word before it. */
export const joinedWords = (parts: readonly string[], word: '并且' | '或者'): string =>
  parts.map((part, place) => (place === 0 ? part : `，${word}${/^\d/.test(part) ? ' ' : ''}${part}`)).join('')

function eventWords(condition: Extract<Condition, { readonly kind: 'events' }>, names: ConditionNames): string {
  const event = names.events.find(({ code }) => code === condition.event)
  const about = condition.subject === undefined ? '' : nameIn(event?.about, condition.subject)
  const { from = 1, to } = condition
  return `${condition.withinDays} 天内${event?.name ?? condition.event}${about} ${rangeWords(to === undefined ? { from } : { from, to }, '次', 1)}`
}

const nameIn = (list: readonly CodeName[] | undefined, code: string): string =>
  list?.find((one) => one.code === code)?.name ?? code

type Range = { readonly from?: number; readonly to?: number }

function rangeWords({ from, to }: Range, unit: string, factor: number): string {
  const shown = (value: number): string => `${Number((value * factor).toFixed(2))} ${unit}`
  if (from !== undefined && to !== undefined) return from === to ? shown(from) : `${shown(from)}到 ${shown(to)}`
  return from === undefined ? `不超过 ${shown(to ?? 0)}` : `${shown(from)}以上`
}
