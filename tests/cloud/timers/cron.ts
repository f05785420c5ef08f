import { Cron } from 'croner'
import { addDays, dayOf, startOfDay, type Day, type EpochMs } from '@domain/time'

const CHINA_OFFSET_MINUTES = 480

/** Why a line is no seven-field cron (second minute hour day month weekday year), or null. */
export function cronProblem(line: string): string | null {
  if (line.trim().split(/\s+/).length !== 7) return 'a cron line has seven fields'
  try {
    open(line)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The first tick after an instant, in UTC+8; day and weekday both given mean either. Null when there is none. */
export const nextTick = (line: string, after: EpochMs): EpochMs | null =>
  open(line).nextRun(new Date(after))?.getTime() ?? null

/** Every tick of a business day, in order; at most `limit` of them, spread evenly from the first. */
export function ticksOfDay(line: string, day: Day, limit: number): readonly EpochMs[] {
  const cron = open(line)
  const end = startOfDay(addDays(day, 1))
  const ticks: EpochMs[] = []
  let tick = cron.nextRun(new Date(startOfDay(day) - 1))
  while (tick !== null && tick.getTime() < end) {
    ticks.push(tick.getTime())
    tick = cron.nextRun(tick)
  }
  if (ticks.length <= limit) return ticks
  return Array.from({ length: limit }, (_, index) => ticks[Math.floor((index * ticks.length) / limit)] ?? end)
}

/** Yields the ticks in (from, to], at most `limit` a business day. */
export function* ticksBetween(line: string, from: EpochMs, to: EpochMs, limit: number): Generator<EpochMs> {
  if (limit === Infinity) {
    for (let next = nextTick(line, from); next !== null && next <= to; next = nextTick(line, next)) yield next
    return
  }
  for (let next = nextTick(line, from); next !== null && next <= to;) {
    const day = dayOf(next)
    for (const tick of ticksOfDay(line, day, limit)) if (tick > from && tick <= to) yield tick
    next = nextTick(line, startOfDay(addDays(day, 1)) - 1)
  }
}

const opened = new Map<string, Cron>()

function open(line: string): Cron {
  const cron = opened.get(line) ?? new Cron(line, { utcOffset: CHINA_OFFSET_MINUTES, paused: true })
  opened.set(line, cron)
  return cron
}
