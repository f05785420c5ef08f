import type { EpochMs } from '@domain/time'
import type { FunctionSettings } from '../functions/settings'
import { ticksBetween } from './cron'

/** One run of a timer that is due. `tickAt` is the tick it stands for, `attempt` 0 for the first try. */
export type Due = {
  readonly functionName: string
  readonly dueAt: EpochMs
  readonly tickAt: EpochMs
  readonly attempt: number
}

/** Hands out what is due in (from, to], earliest first; functions of one instant by name. */
export type DueQueue = { readonly next: () => Due | null }

type Lane = { readonly functionName: string; readonly ticks: Generator<EpochMs>; head: EpochMs | null }

/** Opens the queue; due retries are taken out of `retries`, also those added meanwhile. */
export function openQueue(
  functions: readonly FunctionSettings[],
  retries: Due[],
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
      const retry = retries.filter(({ dueAt }) => dueAt <= span.to).sort((a, b) => a.dueAt - b.dueAt)[0]
      if (retry && retry.dueAt <= (lane?.head ?? Infinity)) {
        retries.splice(retries.indexOf(retry), 1)
        return retry
      }
      if (!lane || lane.head === null) return null
      const tickAt = lane.head
      lane.head = headOf(lane.ticks)
      return { functionName: lane.functionName, dueAt: tickAt, tickAt, attempt: 0 }
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
