import type { EpochMs } from '@domain/time'
import type { FunctionSettings } from '../functions/settings'
import { ticksBetween } from './cron'
import type { Deferred, Later } from './later'

/** Something to run that is due: a tick of a timer, or a call that was put off. */
export type Due =
  | { readonly kind: 'tick'; readonly functionName: string; readonly dueAt: EpochMs }
  | { readonly kind: 'deferred'; readonly functionName: string; readonly dueAt: EpochMs; readonly deferred: Deferred }

/** Hands out what is due in (from, to], earliest first: what was put off, then functions of one instant by name. */
export type DueQueue = { readonly next: () => Due | null }

type Lane = { readonly functionName: string; readonly ticks: Generator<EpochMs>; head: EpochMs | null }

/** Opens the queue; calls that are put off while it is open are handed out as well. */
export function openQueue(
  functions: readonly FunctionSettings[],
  later: Later,
  span: { readonly from: EpochMs; readonly to: EpochMs; readonly limit: number },
): DueQueue {
  const lanes = functions.flatMap(({ name, timer }): Lane[] => {
    if (!timer) return []
    const ticks = ticksBetween(timer.cron, span.from, span.to, span.limit)
    return [{ functionName: name, ticks, head: headOf(ticks) }]
  })
  return {
    next: () => {
      const lane = earliest(lanes)
      const deferred = later.take(Math.min(span.to, lane?.head ?? span.to))
      if (deferred) return { kind: 'deferred', functionName: deferred.functionName, dueAt: deferred.dueAt, deferred }
      if (!lane || lane.head === null) return null
      const dueAt = lane.head
      lane.head = headOf(lane.ticks)
      return { kind: 'tick', functionName: lane.functionName, dueAt }
    },
  }
}

function headOf(ticks: Generator<EpochMs>): EpochMs | null {
  const step = ticks.next()
  return step.done ? null : step.value
}

function earliest(lanes: readonly Lane[]): Lane | null {
  let first: Lane | null = null
  for (const lane of lanes) if (lane.head !== null && (first?.head ?? Infinity) > lane.head) first = lane
  return first
}
