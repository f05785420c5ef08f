import type { Condition, SegmentEvent } from './condition'

/** Kinds of events that conditions count, with the longest window of each, in days. */
export type AskedEvents = ReadonlyMap<SegmentEvent['kind'], number>

/** What has to be known of members before they can be held against some conditions. */
export function askedEvents(conditions: readonly Condition[]): AskedEvents {
  const asked = new Map<SegmentEvent['kind'], number>()
  for (const { event, withinDays } of conditions.flatMap(eventsIn))
    asked.set(event, Math.max(withinDays, asked.get(event) ?? 0))
  return asked
}

type EventsCondition = Extract<Condition, { readonly kind: 'events' }>

const eventsIn = (condition: Condition): readonly EventsCondition[] => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.of.flatMap(eventsIn)
    case 'not':
      return eventsIn(condition.of)
    case 'events':
      return [condition]
    case 'figure':
    case 'word':
      return []
  }
}
