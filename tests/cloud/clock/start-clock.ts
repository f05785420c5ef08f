import type { Records } from '../world/records'
import { createClock, type CloudClock } from './cloud-clock'
import { readInstant } from './read-time'

/**
 * Starts the clock: at the instant given, or where this data's clock has got to, or at real time.
 * @throws RangeError for no instant, or one before the data's own time.
 */
export function startClock(
  records: Records,
  clockIso: string | undefined,
): { readonly clock: CloudClock; readonly keepClock: () => void } {
  const table = records.table<{ readonly offsetMs: number }>('clock')
  const keptOffsetMs = table.get('now')?.offsetMs ?? null
  const keptNow = keptOffsetMs === null ? null : Date.now() + keptOffsetMs
  const wanted = clockIso === undefined ? null : readInstant(clockIso)
  if (clockIso !== undefined && wanted === null) throw new RangeError(`not an ISO time: ${clockIso}`)
  if (wanted !== null && keptNow !== null && wanted < keptNow)
    throw new RangeError(`this data has got to ${new Date(keptNow).toISOString()}; going back needs fresh data`)
  const clock = createClock(wanted ?? keptNow)
  const keepClock = () => table.set('now', { offsetMs: clock.offsetMs() })
  keepClock()
  return { clock, keepClock }
}
