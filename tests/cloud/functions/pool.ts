import type { FunctionProcess } from './function-process'
import type { FunctionSettings } from './settings'

/** Warm processes for functions: one invocation in flight each, bounded in number, the longest idle ended first. */
export type ProcessPool = {
  /** Waits for a process; a nested call never waits, since its caller holds one. @throws Error once stopped. */
  readonly checkOut: (settings: FunctionSettings, nested: boolean) => Promise<FunctionProcess>
  readonly checkIn: (process: FunctionProcess) => void
  /** kill −9 for every process of a function; answers how many. */
  readonly kill: (functionName: string) => number
  readonly size: () => number
  readonly stop: () => void
}

/** How many processes there may be in all and of one function, and for how long idle. */
export type PoolLimits = { readonly processes: number; readonly perFunction: number; readonly idleMs: number }

type Slot = { readonly process: FunctionProcess; busy: boolean; idleSince: number }
type Waiter = {
  readonly settings: FunctionSettings
  readonly take: (process: FunctionProcess) => void
  readonly giveUp: (reason: Error) => void
}

/** Opens a pool; `start` forks a process and tells when it has gone. */
export function openPool(
  limits: PoolLimits,
  start: (settings: FunctionSettings, onExit: () => void) => FunctionProcess,
): ProcessPool {
  const slots = new Set<Slot>()
  const waiters: Waiter[] = []
  const state = { isStopped: false }
  const reaper = setInterval(() => endIdle(slots, performance.now() - limits.idleMs), 30_000)
  reaper.unref()

  const open = (settings: FunctionSettings): FunctionProcess => {
    const slot: Slot = {
      busy: true,
      idleSince: 0,
      process: start(settings, () => {
        slots.delete(slot)
        serveWaiters()
      }),
    }
    slots.add(slot)
    return slot.process
  }
  const tryTake = (settings: FunctionSettings, nested: boolean): FunctionProcess | null => {
    const own = [...slots].filter((slot) => slot.process.settings.name === settings.name && slot.process.isAlive())
    for (const slot of own) if (!slot.busy && slot.process.settings.version !== settings.version) end(slots, slot)
    const warm = own.find((slot) => !slot.busy && slots.has(slot))
    if (warm) {
      warm.busy = true
      return warm.process
    }
    const busyOwn = own.filter((slot) => slot.busy).length
    if (!nested && busyOwn >= limits.perFunction) return null
    if (slots.size >= limits.processes) endLongestIdle(slots)
    return nested || slots.size < limits.processes ? open(settings) : null
  }
  const serveWaiters = () => {
    for (let index = 0; index < waiters.length;) {
      const waiter = waiters[index]
      const process = waiter && tryTake(waiter.settings, false)
      if (waiter && process) {
        waiters.splice(index, 1)
        waiter.take(process)
      } else index++
    }
  }
  return {
    checkOut: (settings, nested) => {
      if (state.isStopped) return Promise.reject(stopped())
      const process = tryTake(settings, nested)
      if (process) return Promise.resolve(process)
      return new Promise((take, giveUp) => waiters.push({ settings, take, giveUp }))
    },
    checkIn: (process) => {
      for (const slot of slots)
        if (slot.process === process) {
          slot.busy = false
          slot.idleSince = performance.now()
        }
      serveWaiters()
    },
    kill: (functionName) => {
      const hit = [...slots].filter((slot) => slot.process.settings.name === functionName)
      for (const slot of hit) slot.process.kill()
      return hit.length
    },
    size: () => slots.size,
    stop: () => {
      clearInterval(reaper)
      state.isStopped = true
      for (const waiter of waiters.splice(0)) waiter.giveUp(stopped())
      for (const slot of slots) end(slots, slot)
    },
  }
}

const stopped = (): Error => new Error('the cloud has been stopped')

function end(slots: Set<Slot>, slot: Slot): void {
  slots.delete(slot)
  slot.process.kill()
}

function endIdle(slots: Set<Slot>, before: number): void {
  for (const slot of slots) if (!slot.busy && slot.idleSince < before) end(slots, slot)
}

function endLongestIdle(slots: Set<Slot>): void {
  const idle = [...slots].filter((slot) => !slot.busy).sort((a, b) => a.idleSince - b.idleSince)[0]
  if (idle) end(slots, idle)
}
