import type { EpochMs } from '@domain/time'

/** The cloud's clock: real time and an offset that only grows. */
export type CloudClock = {
  readonly now: () => EpochMs
  /** What every function process adds to its own clock, in ms. */
  readonly offsetMs: () => number
  /** Moves to an instant; one that has passed already changes nothing. */
  readonly moveTo: (at: EpochMs) => void
}

/** Makes a clock that shows `startAt` now, or real time when it is null. */
export function createClock(startAt: EpochMs | null, read: () => EpochMs = Date.now): CloudClock {
  let offsetMs = startAt === null ? 0 : startAt - read()
  const now = () => read() + offsetMs
  return {
    now,
    offsetMs: () => offsetMs,
    moveTo: (at) => {
      if (at > now()) offsetMs = at - read()
    },
  }
}
